package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What arrives equals what was sent, at the ends of every range. */
class RoundTripTest {
    private static Stream<Arguments> each(Codec<?> codec, Object... values) {
        return Arrays.stream(values).map(value -> Arguments.of(value, codec));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                        each(Codecs.BOOL, true, false),
                        each(Codecs.BYTE, Byte.MIN_VALUE, (byte) -1, (byte) 0, Byte.MAX_VALUE),
                        each(Codecs.SHORT, Short.MIN_VALUE, (short) -1, (short) 0, Short.MAX_VALUE),
                        each(Codecs.CHAR, '\0', '\ud800', '\udfff', '\uffff'),
                        each(Codecs.INT, Integer.MIN_VALUE, -1, 0, 127, 128, 16383, 16384, Integer.MAX_VALUE),
                        each(Codecs.LONG, Long.MIN_VALUE, -1L, 0L, 1L << 35, 1L << 56, Long.MAX_VALUE),
                        each(
                                Codecs.FLOAT,
                                Float.NaN,
                                -0f,
                                0f,
                                Float.MIN_VALUE,
                                Float.MAX_VALUE,
                                Float.NEGATIVE_INFINITY),
                        each(
                                Codecs.DOUBLE,
                                Double.NaN,
                                -0.0,
                                0.0,
                                Double.MIN_VALUE,
                                Double.MAX_VALUE,
                                Double.NEGATIVE_INFINITY),
                        each(Codecs.STRING, "", "\0", "\ufffd", "\uffff", "a?b", "🍰\ud83c\udf70"),
                        each(Codecs.BYTES, new byte[0], new byte[] {0}, new byte[] {-128, 127}),
                        each(
                                Codecs.BIG_INTEGER,
                                BigInteger.ZERO,
                                BigInteger.ONE.negate(),
                                BigInteger.ONE.shiftLeft(100_000),
                                BigInteger.ONE.shiftLeft(100_000).negate()),
                        each(
                                Codecs.BIG_DECIMAL,
                                BigDecimal.ZERO,
                                new BigDecimal("0.00"),
                                new BigDecimal(BigInteger.TEN, Integer.MAX_VALUE),
                                new BigDecimal(BigInteger.TEN.negate(), Integer.MIN_VALUE),
                                new BigDecimal(BigInteger.ONE.shiftLeft(9_999), -1)),
                        each(Codecs.UUID, new UUID(0, 0), new UUID(Long.MIN_VALUE, Long.MAX_VALUE), new UUID(-1, -1)),
                        each(Codecs.URI, URI.create(""), URI.create("mailto:a@b"), URI.create("http://é/%C3%A9?ü#ß")),
                        each(Codecs.INSTANT, Instant.MIN, Instant.EPOCH, Instant.EPOCH.minusNanos(1), Instant.MAX),
                        each(
                                Codecs.DURATION,
                                Duration.ofSeconds(Long.MIN_VALUE),
                                Duration.ofNanos(-1),
                                Duration.ZERO,
                                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                        each(Codecs.LOCAL_DATE, LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX),
                        each(
                                Codecs.LOCAL_DATE_TIME,
                                LocalDateTime.MIN,
                                LocalDate.EPOCH.atStartOfDay(),
                                LocalDateTime.MAX),
                        each(Codecs.OPTIONAL_INT, OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(-1)),
                        each(Codecs.OPTIONAL_LONG, OptionalLong.empty(), OptionalLong.of(Long.MIN_VALUE)),
                        each(Codecs.OPTIONAL_DOUBLE, OptionalDouble.empty(), OptionalDouble.of(-0.0)),
                        each(Codecs.STRING.optional(), Optional.empty(), Optional.of("")),
                        each(Shop.COLOR, (Object[]) Shop.Color.values()))
                .flatMap(values -> values);
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void aValueArrivesAsItself(T value, Codec<T> codec) {
        assertThat(Trip.of(codec, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void nullArrivesAsNullAndTakesNoBytes(T value, Codec<T> codec) {
        byte[] bytes = Trip.argument(codec, (T) null);

        assertThat(bytes).isEmpty();
        assertThat(Trip.received(codec, bytes)).isNull();
        assertThat(Trip.argument(codec, value)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void elementsArriveInOrder(T value, Codec<T> codec) {
        Repeated<List<T>> list = codec.list();
        Repeated<List<List<T>>> nested = list.asMessage().list();

        // as arrays, which compare byte[] by content
        assertThat(Trip.of(list, List.of(value)).toArray()).isEqualTo(new Object[] {value});
        assertThat(Trip.of(list, List.of(value, value)).toArray()).isEqualTo(new Object[] {value, value});
        List<List<T>> arrived = Trip.of(nested, List.of(List.of(value), List.of()));
        assertThat(arrived).hasSize(2);
        assertThat(arrived.get(0).toArray()).isEqualTo(new Object[] {value});
        assertThat(arrived.get(1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void anythingIsTheValueOfAMap(T value, Codec<T> codec) {
        assertThat(Trip.of(Codecs.STRING.mapTo(codec), Map.of("", value))).containsExactly(Map.entry("", value));
    }

    @Test
    void theBitsOfANanAreKept() {
        double odd = Double.longBitsToDouble(0x7ff800000badcafeL);
        Shop.Scalars value = new Shop.Scalars(false, (byte) 0, (short) 0, 'x', 0, 0, 0, odd);

        double arrived =
                Trip.read(Shop.SCALARS, Trip.write(Shop.SCALARS, value)).d();

        assertThat(Double.doubleToRawLongBits(arrived)).isEqualTo(0x7ff800000badcafeL);
    }

    @Test
    void everyCharIsKept() {
        char[] all = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) i;
        }

        assertThat(Trip.of(Repeated.CHARS, all)).isEqualTo(all);
    }

    @Test
    void everyCodePointThatIsNoSurrogateIsKept() {
        int[] points = java.util.stream.IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .toArray();
        String all = new String(points, 0, points.length);

        assertThat(Trip.of(Codecs.STRING, all)).isEqualTo(all);
        for (int from = 0; from < points.length; from += 40) {
            String some = new String(points, from, Math.min(40, points.length - from));
            assertThat(Trip.of(Codecs.STRING, some)).isEqualTo(some);
        }
    }

    @Test
    void stringsOfEveryLengthAndWidthAreKept() {
        for (String unit : List.of("a", "é", "€", "🍰", "a🍰", "?")) {
            for (int count = 0; count < 200; count++) {
                String text = unit.repeat(count);
                assertThat(Trip.of(Codecs.STRING, text)).isEqualTo(text);
            }
        }
    }

    @Test
    void arraysOfEveryKindAreKept() {
        Shop.Arrays arrived = Trip.read(Shop.ARRAYS, Trip.write(Shop.ARRAYS, Samples.ARRAYS));

        assertSame(arrived, Samples.ARRAYS);
    }

    @Test
    void emptyArraysArriveEmpty() {
        Shop.Arrays empty = new Shop.Arrays(
                new byte[0],
                new boolean[0],
                new char[0],
                new short[0],
                new int[0],
                new long[0],
                new float[0],
                new double[0]);

        assertSame(Trip.read(Shop.ARRAYS, Trip.write(Shop.ARRAYS, empty)), empty);
    }

    private static void assertSame(Shop.Arrays actual, Shop.Arrays expected) {
        assertThat(actual.bytes()).isEqualTo(expected.bytes());
        assertThat(actual.flags()).isEqualTo(expected.flags());
        assertThat(actual.letters()).isEqualTo(expected.letters());
        assertThat(actual.middles()).isEqualTo(expected.middles());
        assertThat(actual.numbers()).isEqualTo(expected.numbers());
        assertThat(actual.bigs()).isEqualTo(expected.bigs());
        assertThat(actual.floats()).isEqualTo(expected.floats());
        assertThat(actual.doubles()).isEqualTo(expected.doubles());
    }

    @Test
    void aMebibyteOfAnythingIsKept() {
        byte[] bytes = new byte[1 << 20];
        new java.util.Random(1).nextBytes(bytes);
        int[] ints = new java.util.Random(2).ints(1 << 18).toArray();
        double[] doubles = new java.util.Random(3).doubles(1 << 17).toArray();

        assertThat(Trip.of(Codecs.BYTES, bytes)).isEqualTo(bytes);
        assertThat(Trip.of(Repeated.INTS, ints)).isEqualTo(ints);
        assertThat(Trip.of(Repeated.DOUBLES, doubles)).isEqualTo(doubles);
        assertThat(Trip.of(Codecs.STRING, "é".repeat(1 << 19))).isEqualTo("é".repeat(1 << 19));
    }

    @Test
    void fiftyThousandElementsAreKept() {
        List<Shop.Line> lines = java.util.stream.IntStream.range(0, 50_000)
                .mapToObj(i -> new Shop.Line("sku" + i, i, BigDecimal.valueOf(i, 2)))
                .toList();
        Shop.Basket basket = new Shop.Basket(null, lines, Map.of(), null);

        assertThat(Trip.of(Shop.BASKET, basket)).isEqualTo(basket);
    }

    @Test
    void sixtyLevelsOfNestingAreKept() {
        Shop.Basket basket = Samples.BASKET;
        for (int i = 0; i < 60; i++) {
            basket = new Shop.Basket("level " + i, List.of(Samples.TEA), Map.of(), basket);
        }

        assertThat(Trip.of(Shop.BASKET, basket)).isEqualTo(basket);
    }
}
