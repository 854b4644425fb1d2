package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;

/** Runs a method's body on arguments that are bytes, and makes the frame that tells how it ended, however it did. */
final class Execution {
    private static final System.Logger LOGGER = System.getLogger(Execution.class.getName());
    private static final Faults OF_ARGUMENTS = Failures.faults(Executed.NO, "the argument");
    private static final Faults OF_RESULT = Failures.faults(Executed.YES, "the");
    private static final Names RESULT = new Names("", List.of("result"));

    private final Offer.Entry<?> method;
    private final Machinery machinery;
    private final Limits limits;
    private final int maxResult;

    /** @param maxResult the largest result that the caller takes, in bytes */
    Execution(Offer.Entry<?> method, Machinery machinery, Limits limits, int maxResult) {
        this.method = method;
        this.machinery = machinery;
        this.limits = limits;
        this.maxResult = maxResult;
    }

    /** Runs the body on this thread. */
    WireOutput run(long id, byte[] bytes, int offset, int length) {
        try {
            return attempt(id, bytes, offset, length);
        } catch (Throwable broken) { // what a body has thrown may throw itself, and checked exceptions undeclared
            // The backstop: whatever happens to this side while it ends a call, the caller hears of it.
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "The end of a call of " + method.method() + " could not be encoded",
                    broken);
            CallFailure failure = new CallFailure(
                    Problem.VALUE,
                    Executed.YES,
                    "how the call ended could not be encoded at the callee: " + broken,
                    null);
            return Failures.frame(id, failure, limits);
        }
    }

    // A method body may throw anything, and all of it belongs to the caller.
    private WireOutput attempt(long id, byte[] bytes, int offset, int length) {
        try {
            WireOutput out = new WireOutput(maxResult);
            MessageReader arguments = MessageReader.of(
                    bytes, offset, length, limits, OF_ARGUMENTS, method.method().arguments());
            MessageWriter result = new MessageWriter(out, limits, OF_RESULT, RESULT);
            method.invoke(arguments, result);
            out.seal();
            Frames.result(out, id);
            return out;
        } catch (WireException tooLarge) {
            CallFailure failure = Failures.failure(tooLarge, Executed.YES, "the result");
            return Failures.frame(id, failure, limits);
        } catch (CallFailure failure) {
            return Failures.frame(id, failure, limits);
        } catch (Throwable thrown) {
            return Failures.frame(id, thrown, new Capture(method.method(), machinery, limits), maxResult);
        }
    }
}
