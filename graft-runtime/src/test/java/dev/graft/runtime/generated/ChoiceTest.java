package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A sealed interface on the wire, as bytes that no generated code writes. */
@NullUnmarked
class ChoiceTest {
    /** A choice. */
    sealed interface Mark permits Line, Colour {}

    /** In field 1. */
    record Line(int length, int width) implements Mark {}

    /** In field 2. */
    enum Colour implements Mark {
        RED
    }

    private static final class Marks extends Skeleton<Runnable> {
        final Codec<Line> line = record(0, "Line", "length", "width");
        final Codec<Mark> mark = choice(1, "Mark");
        final Codec<Colour> colour = EnumCodec.of(Colour.class, Colour.RED);

        Marks() {
            super(Runnable.class, "marks");
        }

        @Override
        public Runnable stub(Binding<Runnable> binding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void invoke(int method, Runnable target, MessageReader in, MessageWriter out) {
            throw unknown(method);
        }

        @Override
        protected void write(int shape, MessageWriter out, Object value) {
            if (shape == 0) {
                out.int32(2, ((Line) value).width());
                out.int32(1, ((Line) value).length());
            } else if (value instanceof Line it) {
                line.write(out, 1, it);
            } else {
                throw unknownSubtype(value); // as if the enum had come later
            }
        }

        @Override
        protected Object read(int shape, MessageReader in) {
            if (shape == 0) {
                return new Line(in.int32(1), in.int32(2));
            }
            int number = in.choice();
            return switch (number) {
                case 1 -> line.read(in, 1);
                case 2 -> colour.read(in, 2);
                default -> throw unknownSubtype(number, Mark.class);
            };
        }
    }

    private static final Marks MARKS = new Marks();

    private static Mark read(String fields) {
        byte[] bytes = HexFormat.of().parseHex("0a%02x%s".formatted(fields.length() / 2, fields));
        return Trip.received(MARKS.mark, bytes);
    }

    private static Problem refused(String fields) {
        return catchThrowableOfType(Problem.class, () -> read(fields));
    }

    @Test
    void theLastFieldCounts() {
        assertThat(read("0a020801")).isEqualTo(new Line(1, 0));
        assertThat(read("1001" + "0a020801")).isEqualTo(new Line(1, 0));
        assertThat(read("0a020801" + "1001")).isEqualTo(Colour.RED);
    }

    @Test
    void oneSubtypeInSeveralPartsIsPutTogether() {
        assertThat(read("0a020801" + "0a021005")).isEqualTo(new Line(1, 5));
    }

    @Test
    void aNumberThatNoSubtypeHasIsNamed() {
        Problem problem = refused("3801");
        assertThat(problem.kind).isEqualTo(WireException.Kind.VALUE);
        assertThat(problem)
                .hasMessage("argument: has the number 7, which no subtype of " + Mark.class.getName() + " has");
    }

    @Test
    void noFieldAndAnUnspecifiedConstantAreNoValue() {
        assertThat(refused("").kind).isEqualTo(WireException.Kind.MALFORMED);
        assertThat(refused("")).hasMessageContaining("says of no subtype of " + Mark.class.getName());
        assertThat(refused("1000")).hasMessageContaining("unspecified");
    }

    @Test
    void aSubtypeThatCameLaterIsNamed() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Trip.argument(MARKS.mark.list(), List.of(Colour.RED)));
        assertThat(problem.path).isEqualTo("argument[0]");
        assertThat(problem)
                .hasMessageContaining(Colour.class.getName())
                .hasMessageContaining("compile the contract again");
    }

    @Test
    void itIsALevelOfItsOwn() {
        Limits two = new Limits(1 << 20, 2, 1 << 20, 1);
        assertThat(Trip.write(two, Names.NONE, out -> MARKS.mark.write(out, 1, new Line(1, 1))))
                .hasSize(8);
        Limits one = new Limits(1 << 20, 1, 1 << 20, 1);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> Trip.write(one, Names.NONE, out -> MARKS.mark.write(out, 1, new Line(1, 1))))
                        .kind)
                .isEqualTo(WireException.Kind.LIMIT);
    }
}
