package dev.graft.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graft.runtime.wire.Limits;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What a skeleton knows of its contract, and how it finds the shapes. */
class SkeletonTest {
    interface Contract {}

    record Refusing(int value) {
        Refusing {
            if (value < 0) {
                throw new IllegalArgumentException("negative");
            }
        }

        @Override
        public int value() {
            if (value == 7) {
                throw new IllegalStateException("unlucky");
            }
            return value;
        }
    }

    static final class Missing extends NoSuchElementException {
        private static final long serialVersionUID = 1;
        private final String sku;

        Missing(String sku, String message, Throwable cause) {
            super(message, cause);
            this.sku = sku;
        }

        String sku() {
            return sku;
        }
    }

    private static final class Own extends Skeleton<Contract> {
        Own() {
            super(Contract.class, "own");
        }

        @Override
        public Contract stub(Binding<Contract> binding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void invoke(int method, Contract target, MessageReader in, MessageWriter out) {
            throw unknown(method);
        }

        @Override
        protected void write(int shape, MessageWriter out, Object value) {
            switch (shape) {
                case 0 -> out.int32(1, ((Refusing) value).value());
                case 1 -> out.string(1, ((Missing) value).sku());
                default -> throw unknown(shape);
            }
        }

        @Override
        protected Object read(int shape, MessageReader in) {
            return switch (shape) {
                case 0 -> new Refusing(in.int32(1));
                case 1 -> new Missing(in.string(1), in.message(), in.cause());
                case 2 -> new IllegalStateException(in.message());
                default -> throw unknown(shape);
            };
        }
    }

    private final Own skeleton = new Own();
    private final Codec<Refusing> refusing = skeleton.record(0, "Refusing", "value");

    @Test
    void itsMethodsStandInTheOrderInWhichTheyAreMade() {
        ContractMethod find = skeleton.method("find(int)", 1, "sku")
                .throwing(1, Missing.class, "sku")
                .throwing(2, IllegalStateException.class)
                .repeatable();
        ContractMethod clear = skeleton.method("clear()", 2);

        assertThat(skeleton.methods()).containsExactly(find, clear);
        assertThat(find.contract()).isEqualTo("dev.graft.runtime.generated.SkeletonTest$Contract");
        assertThat(find).hasToString("dev.graft.runtime.generated.SkeletonTest$Contract.find(int)");
        assertThat(find.arguments().fields()).containsExactly("sku");
        assertThat(find.idempotent()).isTrue();
        assertThat(find.exceptions().stream().<Object>map(ExceptionCodec::type))
                .containsExactly(Missing.class, IllegalStateException.class);
        assertThat(clear.arguments()).isSameAs(Names.NONE);
        assertThat(clear.idempotent()).isFalse();
    }

    @Test
    void itTakesNoMoreMethodsOnceTheyAreInUse() {
        ContractMethod find = skeleton.method("find(int)", 1, "sku");
        assertThat(skeleton.methods()).containsExactly(find);

        String reason = "the methods of dev.graft.runtime.generated.SkeletonTest$Contract are in use already";
        assertThatThrownBy(() -> skeleton.method("clear()", 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(reason);
        assertThatThrownBy(find::repeatable)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(reason);
        assertThatThrownBy(() -> find.throwing(1, Missing.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(reason);
        assertThat(skeleton.methods()).containsExactly(find);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRecordOfAnotherTypeIsRefusedWhereItStands() {
        List<Refusing> polluted = (List<Refusing>) (List<?>) List.of(new Refusing(1), "x");

        Problem problem = catchThrowableOfType(Problem.class, () -> Trip.argument(refusing.list(), polluted));

        assertThat(problem)
                .hasMessageStartingWith("argument[1]: failed while it was read: java.lang.ClassCastException")
                .hasCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void aGetterThatThrowsIsToldWithItsRecord() {
        assertThatThrownBy(() -> Trip.argument(refusing, new Refusing(7)))
                .isInstanceOf(Problem.class)
                .hasMessage("argument: failed while it was read: java.lang.IllegalStateException: unlucky");
    }

    @Test
    void aConstructorThatRefusesIsToldWithItsRecord() {
        byte[] negative = {10, 11, 8, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}; // -1 in field 1 of a message in field 1

        assertThatThrownBy(() -> Trip.received(refusing, negative))
                .isInstanceOf(Problem.class)
                .hasMessage("argument: was refused by its own class: java.lang.IllegalArgumentException: negative");
    }

    @Test
    void anExceptionTakesItsMessageAndItsCauseFromBesideItsFields() {
        ExceptionCodec codec = skeleton.method("find()", 1)
                .throwing(1, Missing.class, "sku")
                .exceptions()
                .get(0);
        RuntimeException cause = new RuntimeException();
        byte[] fields = codec.encode(new Missing("tea", "no", cause), Limits.DEFAULT, Problem::new);

        Throwable read = codec.decode(fields, "no", cause, Limits.DEFAULT, Problem::new);

        assertThat(read).isInstanceOf(Missing.class).hasMessage("no").hasCause(cause);
        assertThat(((Missing) read).sku()).isEqualTo("tea");
    }

    @Test
    void anExceptionWithoutFieldsTakesNoBytes() {
        ExceptionCodec codec = skeleton.method("find()", 1)
                .throwing(2, IllegalStateException.class)
                .exceptions()
                .get(0);

        assertThat(codec.encode(new IllegalStateException("closed"), Limits.DEFAULT, Problem::new))
                .isEmpty();
        assertThat(codec.decode(new byte[0], "closed", null, Limits.DEFAULT, Problem::new))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("closed");
    }

    @Test
    void aShapeThatItDoesNotHaveIsAMistake() {
        Codec<Refusing> none = skeleton.record(9, "Refusing", "value");

        assertThatThrownBy(() -> Trip.argument(none, new Refusing(1)))
                .hasMessageContaining("nothing in the contract has the number 9");
    }
}
