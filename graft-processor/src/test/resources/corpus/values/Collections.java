package values;

import dev.graft.Graft;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

@Graft
public interface Collections {
    List<String> strings(List<String> values);

    Set<Integer> numbers(Set<Integer> values);

    Collection<Level> levels(Collection<Level> values);

    Map<UUID, Instant> times(Map<UUID, Instant> values);

    List<List<Set<Long>>> deep(List<List<Set<Long>>> values);

    Map<Level, Map<String, List<BigDecimal>>> nested(Map<Level, Map<String, List<BigDecimal>>> values);

    List<Optional<String>> optionals(List<Optional<String>> values, Map<String, OptionalLong> more);

    List<int[]> arrays(List<int[]> values, List<byte[]> bytes, Map<Integer, double[]> more);

    Map<Boxes, Set<LocalDate>> records(Map<Boxes, Set<LocalDate>> values, List<Boxes> boxes);

    Set<Map<Character, Boolean>> maps(Set<Map<Character, Boolean>> values);

    Map<Boolean, Duration> keys(Map<Boolean, Duration> values, Map<Double, Float> more, Map<Short, Byte> most);
}
