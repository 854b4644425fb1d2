package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageCodec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a caller makes of the end of its call.
 *
 * @param limits what it accepts
 * @param visible makes the exception that users see of a failure
 * @param rebuild puts together what the body threw
 */
record Answer(Limits limits, Function<CallFailure, RuntimeException> visible, Supplier<Rebuild> rebuild) {
    private static final Names RESULT = new Names("", List.of("result"));

    /**
     * The result, in field 1.
     *
     * @throws RuntimeException if there is none: what the body threw, undeclared, or the exception of the machinery
     * @throws CallFailure if the call was refused
     */
    MessageReader result(Frames.End end) {
        return switch (end.kind()) {
            case Frames.RESULT ->
                MessageReader.of(end.bytes(), end.offset(), end.length(), limits, faults(Executed.YES, "the"), RESULT);
            case Frames.REFUSED -> throw read(Refused.CODEC, end).toFailure();
            default -> throw unchecked(rebuild.get().exception(read(Thrown.CODEC, end)));
        };
    }

    /** Makes what users see of a problem with a message. */
    Faults faults(Executed executed, String what) {
        return problem -> visible.apply(Failures.failure(problem, executed, what));
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
    private static <E extends Throwable> RuntimeException unchecked(Throwable exception) throws E {
        throw (E) exception;
    }
}
