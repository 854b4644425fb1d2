package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.CodedOutputStream;
import dev.graft.runtime.wire.WireException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protobuf lets writers choose; whatever they choose is read, and nothing that it forbids. */
class ForeignBytesTest {
    /** Writes with protobuf-java's own primitives. */
    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private static byte[] bytes(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Problem malformed(MessageCodec<?> codec, Fields fields) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Trip.read(codec, bytes(fields)));
        assertThat(problem).isNotNull();
        assertThat(problem.kind).isEqualTo(WireException.Kind.MALFORMED);
        return problem;
    }

    private static Shop.Line line(@Nullable String sku, int quantity) {
        return new Shop.Line(sku, quantity, null);
    }

    @Test
    void fieldsMayStandInAnyOrder() {
        byte[] bytes = bytes(out -> {
            out.writeInt32(2, 7);
            out.writeByteArray(3, new byte[] {16, 3, 10, 1, 5});
            out.writeString(1, "tea");
        });

        assertThat(Trip.read(Shop.LINE, bytes)).isEqualTo(new Shop.Line("tea", 7, new BigDecimal("5E+2")));
    }

    @Test
    void elementsBetweenOtherFieldsKeepTheirOrder() {
        byte[] bytes = bytes(out -> {
            out.writeByteArray(2, bytes(line -> line.writeString(1, "a")));
            out.writeString(1, "ann");
            out.writeByteArray(2, bytes(line -> line.writeString(1, "b")));
            out.writeByteArray(4, new byte[0]);
            out.writeByteArray(2, bytes(line -> line.writeString(1, "c")));
        });

        assertThat(Trip.read(Shop.BASKET, bytes))
                .isEqualTo(new Shop.Basket(
                        "ann",
                        List.of(line("a", 0), line("b", 0), line("c", 0)),
                        Map.of(),
                        new Shop.Basket(null, List.of(), Map.of(), null)));
    }

    @Test
    void fieldsWithinAMessageMayStandInAnyOrder() {
        byte[] bytes = bytes(out -> out.writeByteArray(2, bytes(line -> {
            line.writeInt32(2, 7);
            line.writeString(1, "tea");
            line.writeString(99, "new");
            line.writeInt32(2, 8);
        })));

        assertThat(Trip.read(Shop.BASKET, bytes).lines()).containsExactly(line("tea", 8));
    }

    /** At its place it is missing, which the class of the value may refuse before the rest has been seen. */
    @Test
    void aRequiredFieldWithinAMessageMayStandAnywhere() {
        byte[] bytes = bytes(out -> out.writeByteArray(3, bytes(entry -> {
            entry.writeByteArray(2, bytes(line -> line.writeString(1, "tea")));
            entry.writeString(1, "one");
        })));

        assertThat(Trip.read(Shop.BASKET, bytes).gifts()).containsExactly(Map.entry("one", line("tea", 0)));
    }

    @Test
    void whatFollowsTheLastKnownFieldOfAMessageHasToBeFields() {
        Problem problem = malformed(
                Shop.BASKET, out -> out.writeByteArray(2, new byte[] {10, 1, 'a', (byte) 0xf8, 0x7f, (byte) 0x80}));

        assertThat(problem.path).isEqualTo("lines[0]");
    }

    @Test
    void theLastOfSeveralScalarsCounts() {
        byte[] bytes = bytes(out -> {
            out.writeString(1, "tea");
            out.writeInt32(2, 1);
            out.writeInt32(2, 0);
            out.writeString(1, "mug");
        });

        assertThat(Trip.read(Shop.LINE, bytes)).isEqualTo(line("mug", 0));
    }

    @Test
    void theLastOfSeveralEnumsCountsEvenIfItIsUnspecified() {
        assertThat(Trip.received(Shop.COLOR, new byte[] {8, 1, 8, 2})).isEqualTo(Shop.Color.GREEN);
        assertThat(Trip.received(Shop.COLOR, new byte[] {8, 1, 8, 0})).isNull();
    }

    @Test
    void severalPartsOfAMessageAreMerged() {
        byte[] bytes = bytes(out -> {
            out.writeByteArray(4, bytes(part -> {
                part.writeString(1, "ann");
                part.writeByteArray(2, bytes(line -> line.writeString(1, "a")));
                part.writeByteArray(4, bytes(inner -> inner.writeString(1, "bob")));
            }));
            out.writeByteArray(4, new byte[0]);
            out.writeByteArray(4, bytes(part -> {
                part.writeByteArray(2, bytes(line -> line.writeString(1, "b")));
                part.writeByteArray(4, bytes(inner -> inner.writeByteArray(2, new byte[0])));
            }));
        });

        Shop.Basket innermost = new Shop.Basket("bob", List.of(line(null, 0)), Map.of(), null);
        Shop.Basket inner = new Shop.Basket("ann", List.of(line("a", 0), line("b", 0)), Map.of(), innermost);
        assertThat(Trip.read(Shop.BASKET, bytes)).isEqualTo(new Shop.Basket(null, List.of(), Map.of(), inner));
    }

    @Test
    void eachPartOfAMessageMustBeOneByItself() {
        byte[] whole = bytes(line -> line.writeString(1, "tea"));

        Problem problem = malformed(Shop.RICH, out -> {
            out.writeByteArray(7, java.util.Arrays.copyOf(whole, 3));
            out.writeByteArray(7, java.util.Arrays.copyOfRange(whole, 3, whole.length));
        });

        assertThat(problem.path).isEqualTo("line");
    }

    @Test
    void unknownFieldsArePassedOver() {
        byte[] bytes = bytes(out -> {
            out.writeString(1, "tea");
            out.writeInt32(2, 7);
            out.writeUInt64(99, -1);
            out.writeFixed32(100, 1);
            out.writeFixed64(101, 1);
            out.writeString((1 << 29) - 1, "new");
        });

        assertThat(Trip.read(Shop.LINE, bytes)).isEqualTo(line("tea", 7));
    }

    @Test
    void unknownFieldsInFrontArePassedOver() {
        byte[] bytes = bytes(out -> {
            out.writeUInt64(6, -1); // between those that a sparse message knows
            out.writeString(19, "new");
            out.writeString(20, "text");
        });

        MessageCodec<String> sparse = new MessageCodec<>("Sparse", "text=20") {
            @Override
            protected void write(MessageWriter out, String value) {
                out.string(20, value);
            }

            @Override
            protected String read(MessageReader in) {
                return in.string(20);
            }
        };
        assertThat(Trip.read(sparse, bytes)).isEqualTo("text");
    }

    @Test
    void packedAndSingleElementsMayBeMixed() {
        byte[] bytes = bytes(out -> {
            out.writeInt32(1, 1);
            out.writeByteArray(1, new byte[] {2, 3});
            out.writeByteArray(1, new byte[0]);
            out.writeInt32(1, -4);
        });

        assertThat(Trip.received(Repeated.INTS, bytes)).containsExactly(1, 2, 3, -4);
        assertThat(Trip.received(Repeated.LONGS, bytes)).containsExactly(1, 2, 3, -4);
        assertThat(Trip.received(Codecs.INT.list(), bytes)).containsExactly(1, 2, 3, -4);
        assertThat(Trip.received(Shop.NUMBERS, bytes)).containsExactly(1, 2, 3, -4);
    }

    @Test
    void manySingleElementsAreReadIntoAnArray() {
        byte[] bytes = bytes(out -> {
            for (int i = 0; i < 100_000; i++) {
                out.writeDouble(1, i);
            }
        });

        double[] read = Trip.received(Repeated.DOUBLES, bytes);

        assertThat(read).hasSize(100_000);
        assertThat(read[99_999]).isEqualTo(99_999);
    }

    @Test
    void explicitZerosAreZeros() {
        byte[] bytes = bytes(out -> {
            out.writeBool(1, false);
            out.writeInt32(2, 0);
            out.writeDouble(8, 0);
        });

        assertThat(Trip.read(Shop.SCALARS, bytes))
                .isEqualTo(new Shop.Scalars(false, (byte) 0, (short) 0, '\0', 0, 0, 0, 0));
    }

    @Test
    void aDecimalWithoutDigitsIsZero() {
        byte[] bytes = bytes(out -> out.writeByteArray(3, bytes(price -> {
            price.writeByteArray(1, new byte[0]);
            price.writeSInt32(2, 2);
        })));

        assertThat(Trip.read(Shop.LINE, bytes).price()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void anOptionalMayHoldAnEmptyMessage() {
        assertThat(Trip.read(Shop.RICH, bytes(out -> out.writeByteArray(7, new byte[0])))
                        .line())
                .isEqualTo(Optional.of(line(null, 0)));
    }

    @Test
    void varintsMayBeLongerThanNeeded() {
        byte[] five = {16, (byte) 0x85, (byte) 0x80, (byte) 0x80, 0};

        assertThat(Trip.read(Shop.LINE, five)).isEqualTo(line(null, 5));
    }

    @Test
    void anotherWireTypeIsRefused() {
        assertThat(malformed(Shop.LINE, out -> out.writeInt32(1, 3))).hasMessage("sku: has wire type 0 where 2 is due");
        assertThat(malformed(Shop.BASKET, out -> out.writeByteArray(2, bytes(line -> line.writeFixed32(2, 3)))))
                .hasMessage("lines[0].quantity: has wire type 5 where 0 is due");
    }

    @Test
    void groupsAreRefused() {
        assertThat(malformed(Shop.LINE, out -> out.writeUInt32NoTag(77 << 3 | 3)))
                .hasMessageContaining("wire type 3 is not supported");
    }

    @Test
    void aMemberTwiceInASetIsRefused() {
        assertThat(malformed(Shop.COLLECTIONS, out -> out.writeByteArray(2, new byte[] {1, 2, 1})).path)
                .isEqualTo("numbers[2]");
    }

    @Test
    void aKeyTwiceInAMapIsRefused() {
        byte[] entry = {8, 1, 16, 1};

        assertThat(malformed(Shop.COLLECTIONS, out -> {
                    out.writeByteArray(5, entry);
                    out.writeByteArray(5, entry);
                }))
                .hasMessage("flags[1]: has the key of an entry before it");
    }

    @Test
    void anEntryWithoutKeyOrValueIsRefused() {
        assertThat(malformed(Shop.COLLECTIONS, out -> out.writeByteArray(5, new byte[] {16, 1})))
                .hasMessage("flags[0].<key>: is missing");
        assertThat(malformed(Shop.COLLECTIONS, out -> out.writeByteArray(5, new byte[] {8, 1})))
                .hasMessage("flags[0]: is missing");
        assertThat(malformed(Shop.COLLECTIONS, out -> out.writeByteArray(6, new byte[] {8, 0, 18, 0})))
                .hasMessage("tags[0].<key>: is missing");
    }

    @Test
    void anUnspecifiedEnumIsNoElement() {
        assertThat(malformed(Shop.COLLECTIONS, out -> out.writeByteArray(3, new byte[] {1, 0})).path)
                .isEqualTo("colors[1]");
    }

    @Test
    void anUnknownEnumNumberIsNamed() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Trip.read(Shop.BOXES, bytes(out -> out.writeEnum(300, 77))));

        assertThat(problem)
                .hasMessage("color: has the number 77, which no constant of " + Shop.Color.class.getName() + " has");
        assertThat(problem.kind).isEqualTo(WireException.Kind.VALUE);
    }
}
