package conformance;

import dev.graft.Graft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** A method for each type, which gives back what it is given. */
@Graft
public interface Types {
    Primitives primitives(Primitives value);

    Boxes boxes(Boxes value);

    String text(String value);

    byte[] bytes(byte[] value);

    int[] ints(int[] value);

    double[] doubles(double[] value);

    BigDecimal decimal(BigDecimal value);

    BigInteger integer(BigInteger value);

    UUID uuid(UUID value);

    URI uri(URI value);

    Instant instant(Instant value);

    Duration duration(Duration value);

    LocalDate date(LocalDate value);

    LocalDateTime dateTime(LocalDateTime value);

    Colour colour(Colour value);

    Optional<String> optional(Optional<String> value);

    OptionalInt optionalInt(OptionalInt value);

    OptionalLong optionalLong(OptionalLong value);

    OptionalDouble optionalDouble(OptionalDouble value);

    List<String> list(List<String> value);

    Set<Integer> set(Set<Integer> value);

    Collection<Long> collection(Collection<Long> value);

    Map<String, Item> map(Map<String, Item> value);

    List<List<Map<Colour, Optional<Item>>>> deep(List<List<Map<Colour, Optional<Item>>>> value);

    Item item(Item value);

    Everything.Page<Item> page(Everything.Page<Item> value);

    /** All primitive types. */
    record Primitives(boolean a, byte b, short c, char d, int e, long f, float g, double h) {}

    /** Their boxes. */
    record Boxes(Boolean a, Byte b, Short c, Character d, Integer e, Long f, Float g, Double h) {}
}
