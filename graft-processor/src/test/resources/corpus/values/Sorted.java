package values;

import dev.graft.Graft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

@Graft
public interface Sorted {
    SortedSet<String> strings(SortedSet<String> values);

    SortedSet<Weight> records(SortedSet<Weight> values, List<SortedSet<Level>> levels);

    SortedMap<LocalDate, List<Weight>> days(SortedMap<LocalDate, List<Weight>> values);

    Map<String, SortedMap<Integer, Optional<String>>> nested(
            Map<String, SortedMap<Integer, Optional<String>>> values, Optional<SortedSet<BigDecimal>> maybe);

    record Weight(int grams) implements Comparable<Weight> {
        @Override
        public int compareTo(Weight other) {
            return Integer.compare(grams, other.grams);
        }
    }
}
