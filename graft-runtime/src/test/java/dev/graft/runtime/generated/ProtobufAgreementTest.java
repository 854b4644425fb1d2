package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DynamicMessage;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes are those of protobuf-java for the same schema and the same values, in both directions. */
class ProtobufAgreementTest {
    private static final Schema SCHEMA = Schema.ofShop();

    private static final String TEA = "sku: 'tea' quantity: 2 price { unscaled: '\\001\\136' scale: 2 }";

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("Line", Shop.LINE, Samples.TEA, TEA),
                Arguments.of("Basket", Shop.BASKET, Samples.BASKET, """
                        customer: 'ann'
                        lines { %1$s }
                        lines { sku: 'Käse🍰' quantity: -1 price { unscaled: '\\377' scale: -5 } }
                        gifts { key: 'x' value { %1$s } }
                        before { customer: '' }
                        """.formatted(TEA)),
                Arguments.of("Scalars", Shop.SCALARS, Samples.SCALARS, """
                        flag: true small: -128 middle: -32768 letter: 65535 number: -1 big: -9223372036854775808
                        f: -0.0 d: -0.0
                        """),
                Arguments.of(
                        "Scalars", Shop.SCALARS, new Shop.Scalars(false, (byte) 0, (short) 0, '\0', 0, 0, 0f, 0.0), ""),
                Arguments.of("Boxes", Shop.BOXES, Samples.BOXES, """
                        flag: false small: 0 middle: 0 letter: 0 number: 0 big: 0 f: 0 d: 0 text: '' huge: '\\000'
                        uri: 'http://example.org/a%20b?q#f' day: -1 color: BLUE
                        """),
                Arguments.of("Boxes", Shop.BOXES, Samples.EMPTY_BOXES, ""),
                Arguments.of("Rich", Shop.RICH, Samples.RICH, """
                        price { unscaled: '\\375\\142\\275\\111\\261\\211\\216\\275\\273\\065' scale: 3 }
                        id { most: 0x0123456789abcdef least: 0xffffffffffffffff }
                        instant { seconds: -1 nanos: 999999999 }
                        duration { seconds: -1 nanos: 999999999 }
                        dateTime { epoch_day: 1 nano_of_day: 7 }
                        text: '' line { %s } number: 0 big: -1 d: 0
                        """.formatted(TEA)),
                Arguments.of("Rich", Shop.RICH, Samples.EMPTY_RICH, ""),
                Arguments.of("Arrays", Shop.ARRAYS, Samples.ARRAYS, """
                        bytes: '\\000\\377' flags: [true, false] letters: [0, 97, 65535] middles: [0, -1, 32767]
                        numbers: [0, -1, 2147483647] bigs: [0, -1, 9223372036854775807]
                        floats: [0, -0.0, nan] doubles: [0, -0.0, 4.9e-324]
                        """),
                Arguments.of("Collections", Shop.COLLECTIONS, Samples.COLLECTIONS, """
                        texts: ['', 'a'] numbers: [3, 0, -1] colors: [BLUE, RED, BLUE] days: [-2, 0]
                        flags { key: 0 value: false } flags { key: 7 value: true }
                        tags { key: GREEN value { value: ['x', 'y'] } } tags { key: RED value {} }
                        matrix { value: [1, 2] } matrix {} matrix { value: -1 }
                        maybe { value: '' } maybe {}
                        perhaps {} perhaps { value: 0 }
                        ids { most: 1 } ids {}
                        """),
                Arguments.of("Collections", Shop.COLLECTIONS, Samples.EMPTY_COLLECTIONS, ""));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void theBytesAreThoseOfProtobuf(String message, MessageCodec<T> codec, T value, String text) {
        DynamicMessage theirs = SCHEMA.text(message, text);

        byte[] ours = Trip.write(codec, value);

        assertThat(SCHEMA.parse(message, ours)).isEqualTo(theirs);
        assertThat(ours).isEqualTo(theirs.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void theBytesOfProtobufAreRead(String message, MessageCodec<T> codec, T value, String text) {
        byte[] theirs = SCHEMA.text(message, text).toByteArray();

        T read = Trip.read(codec, theirs);

        assertThat(Trip.write(codec, read)).isEqualTo(theirs);
        if (!(value instanceof Shop.Arrays)) { // whose equals is by identity
            assertThat(read).isEqualTo(value);
        }
    }
}
