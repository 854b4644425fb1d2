package conformance;

import dev.graft.Graft;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives back values at the ends of what their types can hold. */
@Graft
public interface Extremes {
    List<Instant> instants(List<Instant> value);

    List<BigDecimal> decimals(List<BigDecimal> value);

    char letter(char value);

    char[] letters(char[] value);

    List<Character> boxedLetters(List<Character> value);

    double real(double value);

    float single(float value);

    Optional<Double> boxedReal(Optional<Double> value);

    Nest nest(Nest value);

    List<String> many(List<String> value);

    Map<Integer, Item> manyEntries(Map<Integer, Item> value);

    byte[] bytes(byte[] value);

    long[] longs(long[] value);

    Nullable nullable(Nullable value);

    Holders holders(Holders value);

    /** A value in a value. */
    record Nest(int level, Nest inner) {}

    /** What may be null. */
    record Nullable(Integer box, String text, byte[] bytes, Colour constant, Item item, Instant time) {}

    /** What may not, nor hold null. */
    record Holders(List<String> list, Set<Colour> set, Map<String, Item> map, int[] numbers, Optional<Item> optional) {}
}
