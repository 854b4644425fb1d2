package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graft.runtime.wire.WireException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, they give a value or the exception that users see, and nothing else. */
class MalformedBytesTest {
    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(Shop.BASKET, Samples.BASKET),
                Arguments.of(Shop.SCALARS, Samples.SCALARS),
                Arguments.of(Shop.BOXES, Samples.BOXES),
                Arguments.of(Shop.RICH, Samples.RICH),
                Arguments.of(Shop.ARRAYS, Samples.ARRAYS),
                Arguments.of(Shop.COLLECTIONS, Samples.COLLECTIONS));
    }

    /** Reads; what is read must be a value that can be sent again. True if it was read. */
    private static <T> boolean readsOrRefuses(MessageCodec<T> codec, byte[] bytes) {
        T value;
        try {
            value = Trip.read(codec, bytes);
        } catch (Problem e) {
            if (e.getCause() != null) { // a failure of our own code: the records of these tests refuse nothing
                throw new AssertionError(HexFormat.of().formatHex(bytes), e);
            }
            return false;
        }
        byte[] again = Trip.write(codec, value);
        if (!Arrays.equals(Trip.write(codec, Trip.read(codec, again)), again)) {
            throw new AssertionError("another value from " + HexFormat.of().formatHex(bytes));
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void aMessageThatEndsTooEarly(MessageCodec<T> codec, T sample) {
        byte[] whole = Trip.argument(codec, sample);
        for (int length = 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            Problem problem = catchThrowableOfType(Problem.class, () -> Trip.received(codec, part));
            assertThat(problem.kind).isEqualTo(WireException.Kind.MALFORMED);
        }
        byte[] fields = Trip.write(codec, sample);
        for (int length = 0; length < fields.length; length++) {
            readsOrRefuses(codec, Arrays.copyOf(fields, length)); // it may end between two fields
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void aMessageWithOneWrongByte(MessageCodec<T> codec, T sample) {
        byte[] bytes = Trip.write(codec, sample);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte right = bytes[i];
            for (int wrong = 0; wrong < 256; wrong++) {
                bytes[i] = (byte) wrong;
                if (readsOrRefuses(codec, bytes)) {
                    read++;
                } else {
                    refused++;
                }
            }
            bytes[i] = right;
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void aMessageWithSeveralWrongBytes(MessageCodec<T> codec, T sample) {
        byte[] bytes = Trip.write(codec, sample);
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            byte[] wrong = bytes.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
            }
            readsOrRefuses(codec, wrong);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void randomBytes(MessageCodec<T> codec, T sample) {
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            readsOrRefuses(codec, bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] &= 0x1f; // small tags and lengths get further
            }
            readsOrRefuses(codec, bytes);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00                               | field number 0",
                "0203                             | field number 0",
                "80808080800101                   | a tag has more than 32 bits",
                "10                               | ends in the middle of a field",
                "1080                             | ends in the middle of a field",
                "10ffffffffffffffffffff01         | a varint has more than ten bytes",
                "0a                               | ends in the middle of a field",
                "0a05616263                       | claims 5 bytes where 3 are left",
                "0affffffff0f                     | claims 4294967295 bytes where 0 are left",
                "0affffffffffffffffff01           | claims 18446744073709551615 bytes where 0 are left",
                "0a03ff6162                       | sku: is not UTF-8",
                "0a02c080                         | sku: is not UTF-8",
                "0a03eda080                       | sku: is not UTF-8",
                "0a04f4908080                     | sku: is not UTF-8",
                "0a06efbfbd61c3                   | claims 6 bytes where 5 are left",
                "0a05efbfbd61c3                   | sku: is not UTF-8",
                "0d010203                         | ends in the middle of a field",
                "09010203                         | ends in the middle of a field",
                "1a0312                           | claims 3 bytes where 1 are left",
                "1a020a05                         | price: claims 5 bytes where 0 are left",
            })
    void bytesThatAreNoLine(String hex, String message) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        Problem problem = catchThrowableOfType(Problem.class, () -> Trip.read(Shop.LINE, bytes));

        assertThat(problem.kind).isEqualTo(WireException.Kind.MALFORMED);
        assertThat(problem).hasMessageContaining(message);
    }

    private static Problem malformed(Codec<?> codec, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Problem problem = catchThrowableOfType(Problem.class, () -> Trip.received(codec, bytes));
        assertThat(problem.kind).isEqualTo(WireException.Kind.MALFORMED);
        return problem;
    }

    private static Problem malformed(Repeated<?> codec, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Problem problem = catchThrowableOfType(Problem.class, () -> Trip.received(codec, bytes));
        assertThat(problem.kind).isEqualTo(WireException.Kind.MALFORMED);
        return problem;
    }

    @Test
    void numbersBeyondTheirType() {
        assertThat(malformed(Codecs.BYTE, "088001")).hasMessage("argument: 128 is no byte");
        assertThat(malformed(Codecs.SHORT, "08808002")).hasMessage("argument: 32768 is no short");
        assertThat(malformed(Codecs.CHAR, "08808004")).hasMessage("argument: 65536 is no char");
        assertThat(malformed(Codecs.CHAR, "08ffffffff0f")).hasMessage("argument: -1 is no char");
        assertThat(malformed(Repeated.SHORTS, "0a0401808002")).hasMessage("argument[1]: 32768 is no short");
        assertThat(malformed(Repeated.CHARS, "0a0401808004")).hasMessage("argument[1]: 65536 is no char");
        assertThat(catchThrowableOfType(
                        Problem.class,
                        () -> Trip.read(Shop.SCALARS, HexFormat.of().parseHex("10ff7f"))))
                .hasMessage("small: 16383 is no byte");
    }

    @Test
    void timesBeyondTheirRange() {
        assertThat(malformed(Codecs.INSTANT, "0a0210ff")).hasMessageContaining("ends in the middle");
        assertThat(malformed(Codecs.INSTANT, "0a06108094ebdc03")) // 1,000,000,000
                .hasMessage("argument: 1000000000 nanoseconds are no part of a second");
        assertThat(malformed(Codecs.DURATION, "0a0b10ffffffffffffffffff01"))
                .hasMessage("argument: -1 nanoseconds are no part of a second");
        assertThat(malformed(Codecs.INSTANT, "0a0b08ffffffffffffffffff01"))
                .hasMessageContaining("argument: is no time that Java has");
        assertThat(malformed(Codecs.LOCAL_DATE, "08ffffffffffffffffff01"))
                .hasMessageContaining("argument: is no time that Java has");
        assertThat(malformed(Codecs.LOCAL_DATE_TIME, "0a0b08ffffffffffffffffff01"))
                .hasMessageContaining("argument: is no time that Java has");
        assertThat(malformed(Codecs.LOCAL_DATE_TIME, "0a0b10ffffffffffffffffff01"))
                .hasMessageContaining("argument: is no time that Java has");
    }

    @Test
    void textThatIsNoValue() {
        assertThat(malformed(Codecs.URI, "0a0120")).hasMessageContaining("argument: is no URI");
        assertThat(malformed(Codecs.BIG_INTEGER, "0a00")).hasMessage("argument: is a whole number without a digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0a03000000", "0a0500000000ff", "0a0900000000000000000a"})
    void packedElementsThatAreCutOff(String hex) {
        for (Repeated<?> codec : List.of(Repeated.DOUBLES, Codecs.DOUBLE.list())) {
            assertThat(malformed(codec, hex)).hasMessageContaining("where each element has 8");
        }
    }

    @Test
    void packedVarintsThatAreCutOff() {
        for (Repeated<?> codec : List.of(Repeated.INTS, Repeated.BOOLEANS, Codecs.LONG.list())) {
            // The byte behind the field would complete the element.
            assertThat(malformed(codec, "0a0201801001")).hasMessageContaining("middle of a packed element");
            assertThat(malformed(codec, "0a0bffffffffffffffffffff01"))
                    .hasMessageContaining("a varint has more than ten bytes");
        }
    }
}
