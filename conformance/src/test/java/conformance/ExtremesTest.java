package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.Mode;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values at the ends of their types, deep ones, many and large ones mean the same at the other side. */
class ExtremesTest {
    /** Each method gives back its argument. */
    private static final Extremes ECHO = (Extremes) Proxy.newProxyInstance(
            Extremes.class.getClassLoader(),
            new Class<?>[] {Extremes.class},
            (self, method, arguments) -> arguments[0]);

    private static Wiring<Extremes> open(Mode mode) {
        return Wiring.open(mode, Extremes.class, ECHO);
    }

    @ParameterizedTest
    @EnumSource
    @Parity({"Values: Instant", "Values: BigDecimal"})
    void timesAndDecimals(Mode mode) {
        List<Instant> instants = List.of(Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.EPOCH.minusNanos(1));
        List<BigDecimal> decimals = List.of(
                new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                new BigDecimal(BigInteger.ONE.negate(), Integer.MIN_VALUE),
                new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE),
                new BigDecimal(BigInteger.TWO.pow(100_000), -1));
        try (Wiring<Extremes> wiring = open(mode)) {
            assertThat(wiring.stub.instants(instants)).isEqualTo(instants);
            assertThat(wiring.stub.decimals(decimals)).isEqualTo(decimals);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: every char, lone surrogates too")
    void everyChar(Mode mode) {
        char[] all = new char[1 << 16];
        List<Character> boxed =
                IntStream.range(0, 1 << 16).mapToObj(c -> (char) c).toList();
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) i;
        }
        try (Wiring<Extremes> wiring = open(mode)) {
            assertThat(wiring.stub.letters(all)).isEqualTo(all);
            assertThat(wiring.stub.boxedLetters(boxed)).isEqualTo(boxed);
            for (char c : new char[] {0, 1, 0x7f, 0x80, 0xd800, 0xdfff, 0xffff}) {
                assertThat(wiring.stub.letter(c)).isEqualTo(c);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: NaN, infinities and negative zero")
    void floatsToTheBit(Mode mode) {
        double[] reals = {
            -0.0,
            0.0,
            Double.NaN,
            Double.MIN_VALUE,
            -Double.MAX_VALUE,
            Double.NEGATIVE_INFINITY,
            Double.longBitsToDouble(0x7ff8_0000_0000_0001L)
        };
        try (Wiring<Extremes> wiring = open(mode)) {
            for (double real : reals) {
                assertThat(Double.doubleToRawLongBits(wiring.stub.real(real)))
                        .isEqualTo(Double.doubleToRawLongBits(real));
                assertThat(wiring.stub.boxedReal(Optional.of(real))).contains(real);
            }
            for (float single : new float[] {-0.0f, Float.NaN, Float.MIN_VALUE, Float.POSITIVE_INFINITY}) {
                assertThat(Float.floatToIntBits(wiring.stub.single(single))).isEqualTo(Float.floatToIntBits(single));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: 60 levels of nesting")
    void sixtyLevelsOfNesting(Mode mode) {
        Extremes.Nest nest = null;
        for (int i = 0; i < 60; i++) {
            nest = new Extremes.Nest(i, nest);
        }
        try (Wiring<Extremes> wiring = open(mode)) {
            assertThat(wiring.stub.nest(nest)).isEqualTo(nest);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: 50,000 elements, in the sender's order")
    void fiftyThousandElements(Mode mode) {
        List<String> many =
                IntStream.range(0, 50_000).mapToObj(Integer::toString).toList();
        Map<Integer, Item> entries = new LinkedHashMap<>();
        IntStream.iterate(50_000, i -> i > 0, i -> i - 1).forEach(i -> entries.put(i, Item.of("i")));
        try (Wiring<Extremes> wiring = open(mode)) {
            assertThat(wiring.stub.many(many)).isEqualTo(many);
            Map<Integer, Item> arrived = wiring.stub.manyEntries(entries);
            assertThat(List.copyOf(arrived.keySet())).isEqualTo(List.copyOf(entries.keySet()));
            assertThat(arrived).isEqualTo(entries);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: arrays of 1 MiB")
    void arraysOfAMebibyte(Mode mode) {
        byte[] bytes = new byte[1 << 20];
        long[] longs = new long[1 << 17];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Arrays.setAll(longs, i -> i * 0x9e3779b97f4a7c15L);
        try (Wiring<Extremes> wiring = open(mode)) {
            assertThat(wiring.stub.bytes(bytes)).isEqualTo(bytes);
            assertThat(wiring.stub.longs(longs)).isEqualTo(longs);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: null where it may be, apart from empty and zero")
    void nullIsKeptWhereItMayBe(Mode mode) {
        Extremes.Nullable empty = new Extremes.Nullable(null, null, null, null, null, null);
        try (Wiring<Extremes> wiring = open(mode)) {
            assertThat(wiring.stub.nullable(empty)).isEqualTo(empty);
            assertThat(wiring.stub.nullable(null)).isNull();
            Extremes.Nullable zero = wiring.stub.nullable(
                    new Extremes.Nullable(0, "", new byte[0], Colour.RED, Item.of(null), Instant.EPOCH));
            assertThat(zero.box()).isZero();
            assertThat(zero.text()).isEmpty();
            assertThat(zero.bytes()).isEmpty();
            assertThat(zero.item()).isEqualTo(Item.of(null));
        }
    }

    private static Stream<Map.Entry<String, Extremes.Holders>> refused() {
        List<String> list = List.of();
        Set<Colour> set = Set.of();
        Map<String, Item> map = Map.of();
        int[] numbers = {};
        Optional<Item> optional = Optional.empty();
        Map<String, Item> nullKey = new HashMap<>(Collections.singletonMap(null, Item.of("x")));
        return Stream.of(
                Map.entry("value.list is null", new Extremes.Holders(null, set, map, numbers, optional)),
                Map.entry("value.set is null", new Extremes.Holders(list, null, map, numbers, optional)),
                Map.entry("value.map is null", new Extremes.Holders(list, set, null, numbers, optional)),
                Map.entry("value.numbers is null", new Extremes.Holders(list, set, map, null, optional)),
                Map.entry("value.optional is null", new Extremes.Holders(list, set, map, numbers, null)),
                Map.entry(
                        "value.list[1] is null",
                        new Extremes.Holders(Arrays.asList("a", null), set, map, numbers, optional)),
                Map.entry(
                        "value.set[0] is null",
                        new Extremes.Holders(
                                list, new HashSet<>(Arrays.asList((Colour) null)), map, numbers, optional)),
                Map.entry(
                        "value.map[k] is null",
                        new Extremes.Holders(list, set, Collections.singletonMap("k", null), numbers, optional)),
                Map.entry("value.map[0].<key> is null", new Extremes.Holders(list, set, nullKey, numbers, optional)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(value = "Values: null where none is allowed is refused, with its path", elsewhere = TypesTest.VERY_OBJECTS)
    void nullIsRefusedElsewhereWithOnePathInEveryMode(Mode mode) {
        try (Wiring<Extremes> wiring = open(mode)) {
            refused()
                    .forEach(each -> assertThatThrownBy(() -> wiring.stub.holders(each.getValue()))
                            .isInstanceOf(GraftValueException.class)
                            .hasMessageContaining("the argument " + each.getKey() + ", which this type does not allow")
                            .satisfies(e ->
                                    assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED)));
        }
    }
}
