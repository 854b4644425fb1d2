package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Repeated;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exception as it travels.
 *
 * @param type its class's binary name
 * @param message its message
 * @param stack its frames
 * @param cause its cause
 * @param suppressed those it suppressed
 * @param declared which of the method's {@code throws} it is, from 1; 0 for none
 * @param fields for a declared one, its fields as the contract has them
 * @param machinery for one of Graft's own, its parts
 * @param same which of the exceptions before it this one is, counted as {@link ThrownGraph} does; 0 for one of its own
 */
record Thrown(
        String type,
        @Nullable String message,
        List<Frame> stack,
        @Nullable Thrown cause,
        List<Thrown> suppressed,
        int declared,
        byte[] fields,
        Machinery.@Nullable Details machinery,
        int same) {

    static final MessageCodec<Thrown> CODEC = new ThrownCodec();
    private static final Repeated<List<Thrown>> SUPPRESSED = CODEC.list();
    private static final MessageCodec<Frame> FRAME = new FrameCodec();
    private static final Repeated<List<Frame>> STACK = FRAME.list();
    private static final MessageCodec<Machinery.Details> MACHINERY = new MachineryCodec();

    /** One frame of a stack trace; the line is -1 where it is not known. */
    record Frame(String type, String method, String file, int line) {}

    private static final class ThrownCodec extends MessageCodec<Thrown> {
        ThrownCodec() {
            super(
                    "Thrown",
                    "type",
                    "message",
                    "stack",
                    "cause",
                    "suppressed",
                    "declared",
                    "fields",
                    "machinery",
                    "same");
        }

        @Override
        protected void write(MessageWriter out, Thrown thrown) {
            out.int32(9, thrown.same);
            MACHINERY.write(out, 8, thrown.machinery);
            out.bytes(7, thrown.fields);
            out.int32(6, thrown.declared);
            SUPPRESSED.write(out, 5, thrown.suppressed);
            CODEC.write(out, 4, thrown.cause);
            STACK.write(out, 3, thrown.stack);
            out.string(2, thrown.message);
            out.string(1, thrown.type);
        }

        @Override
        protected Thrown read(MessageReader in) {
            return new Thrown(
                    text(in, 1),
                    in.string(2),
                    STACK.read(in, 3),
                    CODEC.read(in, 4),
                    SUPPRESSED.read(in, 5),
                    in.int32(6),
                    Objects.requireNonNullElse(in.bytes(7), new byte[0]),
                    MACHINERY.read(in, 8),
                    in.int32(9));
        }
    }

    private static final class FrameCodec extends MessageCodec<Frame> {
        FrameCodec() {
            super("StackFrame", "type", "method", "file", "line");
        }

        @Override
        protected void write(MessageWriter out, Frame frame) {
            out.int32(4, frame.line);
            out.string(3, frame.file);
            out.string(2, frame.method);
            out.string(1, frame.type);
        }

        @Override
        protected Frame read(MessageReader in) {
            return new Frame(text(in, 1), text(in, 2), text(in, 3), in.int32(4));
        }
    }

    private static final class MachineryCodec extends MessageCodec<Machinery.Details> {
        MachineryCodec() {
            super("Machinery", "problem", "executed", "graft", "method", "address");
        }

        @Override
        protected void write(MessageWriter out, Machinery.Details details) {
            out.string(5, details.address());
            out.string(4, details.method());
            out.string(3, details.graft());
            out.int32(2, details.executed().number());
            out.int32(1, details.problem().number());
        }

        @Override
        protected Machinery.Details read(MessageReader in) {
            return new Machinery.Details(
                    Problem.of(in.int32(1)), Executed.of(in.int32(2)), text(in, 3), text(in, 4), text(in, 5));
        }
    }

    private static String text(MessageReader in, int field) {
        return Objects.requireNonNullElse(in.string(field), "");
    }
}
