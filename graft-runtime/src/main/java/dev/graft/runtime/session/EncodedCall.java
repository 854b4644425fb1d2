package dev.graft.runtime.session;

import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call whose arguments and result are bytes: what the caller makes of how it ended. */
abstract class EncodedCall extends Call {
    private static final Names RESULT = new Names("", List.of("result"));

    final Limits limits;

    /** @param limits what it carries and accepts */
    EncodedCall(Limits limits) {
        this.limits = limits;
    }

    /** Makes the exception that users see of a failure. */
    abstract RuntimeException visible(CallFailure failure);

    /** Puts together what the body threw. */
    abstract Rebuild rebuild();

    /** How long calls of an object may take that the result refers to; null for as long as they like. */
    abstract @Nullable Duration timeout();

    /**
     * The result, in field 1.
     *
     * @param awaited whether this thread is the caller's, whose frames then end the stack trace of what the body threw
     * @throws RuntimeException if there is none: what the body threw, undeclared, or the exception of the machinery
     * @throws CallFailure if the call was refused
     */
    final MessageReader result(Frames.End end, boolean awaited) {
        return switch (end.kind()) {
            case Frames.RESULT -> result(end);
            case Frames.REFUSED -> throw read(Refused.CODEC, end).toFailure();
            default -> throw unchecked(rebuild().exception(thrown(end), awaited));
        };
    }

    private MessageReader result(Frames.End end) {
        MessageReader in =
                MessageReader.of(end.bytes(), end.offset(), end.length(), limits, faults(Executed.YES, "the"), RESULT);
        Arrived objects = end.references();
        if (objects != null) {
            in.beside(objects.within(timeout()));
        }
        return in;
    }

    /** Makes what users see of a problem with a message. */
    final Faults faults(Executed executed, String what) {
        return problem -> visible(Failures.failure(problem, executed, what));
    }

    private ThrownGraph thrown(Frames.End end) {
        Thrown root = read(Thrown.CODEC, end);
        try {
            return new ThrownGraph(root);
        } catch (WireException problem) {
            throw faults(Executed.UNKNOWN, "the failure").translate(problem);
        }
    }

    private <T> T read(MessageCodec<T> codec, Frames.End end) {
        try {
            Limits most = Failures.limits(limits.maxMessage());
            return Failures.read(codec, end.bytes(), end.offset(), end.length(), most);
        } catch (WireException problem) {
            throw faults(Executed.UNKNOWN, "the failure").translate(problem);
        }
    }

    /** Throws what the method's {@code throws} allows, which the compiler cannot know here. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException unchecked(Throwable exception) throws E {
        throw (E) exception;
    }
}
