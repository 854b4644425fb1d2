package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;

/** Writes and reads the messages of the protocol itself, and names what can be wrong with a message. */
public final class Failures {
    private static final Names NO_NAMES = Names.NONE;

    private Failures() {}

    /** The failure frame of a call. */
    static WireOutput frame(long id, CallFailure failure, Limits limits) {
        WireOutput out = write(Refused.CODEC, Refused.of(failure), limits);
        Frames.failure(out, id, Frames.REFUSED);
        return out;
    }

    /**
     * The failure frame of a call whose body threw.
     *
     * @param maxBytes the largest message that the other side takes
     */
    static WireOutput frame(long id, Throwable thrown, Capture capture, int maxBytes) {
        Limits limits = limits(maxBytes);
        WireOutput out;
        try {
            out = write(Thrown.CODEC, capture.thrown(thrown), limits);
            out.seal();
        } catch (WireException tooLarge) {
            out = write(Thrown.CODEC, capture.abridged(thrown), limits);
        }
        Frames.failure(out, id, Frames.THROWN);
        return out;
    }

    /** The failure frame of a call whose body threw this. */
    static WireOutput frame(long id, Thrown thrown, int maxBytes) {
        WireOutput out = write(Thrown.CODEC, thrown, limits(maxBytes));
        Frames.failure(out, id, Frames.THROWN);
        return out;
    }

    /** How deep a chain of causes goes, and how long a stack trace is, is not the contract's to limit. */
    static Limits limits(int maxBytes) {
        return new Limits(maxBytes, Limits.DEFAULT.maxDepth(), Limits.DEFAULT.maxElements(), 0);
    }

    /** The message alone, as bytes. */
    static <T> WireOutput write(MessageCodec<T> codec, T value, Limits limits) {
        WireOutput out = new WireOutput(limits.maxMessage());
        new MessageWriter(out, limits, problem -> problem, NO_NAMES).whole(codec, value);
        return out;
    }

    /** Reads a message from its bytes alone. */
    static <T> T read(MessageCodec<T> codec, byte[] bytes, int offset, int length, Limits limits) {
        return MessageReader.of(bytes, offset, length, limits, problem -> problem, NO_NAMES)
                .whole(codec);
    }

    /** Turns what is wrong with a message into a failure of its call. */
    static Faults faults(Executed executed, String what) {
        return problem -> failure(problem, executed, what);
    }

    /** What is wrong with a message, as a failure of its call. */
    public static CallFailure failure(WireException problem, Executed executed, String what) {
        String path = problem.path();
        String where = path.isEmpty() ? what : what + " " + path;
        return switch (problem.kind()) {
            case VALUE -> new CallFailure(Problem.VALUE, executed, where + " " + problem.problem(), problem.getCause());
            case LIMIT -> {
                Limits.Limit limit = problem.limit();
                String key = limit == null ? "" : "; the key " + limit.key() + " of the connection string changes that";
                yield new CallFailure(
                        Problem.LIMIT, executed, where + " has " + problem.problem() + key, problem.getCause());
            }
            case MALFORMED ->
                new CallFailure(
                        Problem.PROTOCOL, executed, where + " is malformed: " + problem.problem(), problem.getCause());
        };
    }
}
