package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.generated.Promise;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Streamed;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a method's body on arguments that are bytes, and makes the frame that tells how it ended, however it did. */
final class Execution {
    private static final System.Logger LOGGER = System.getLogger(Execution.class.getName());
    private static final Names RESULT = new Names("", List.of("result"));
    private static final Names ELEMENT = new Names("", List.of("element"));

    private final Offer.Entry<?> method;
    private final Machinery machinery;
    private final Limits limits;
    private final int maxResult;
    private final @Nullable Withheld withheld;
    private final Outlet outlet;

    /**
     * @param maxResult the largest result that the caller takes, in bytes
     * @param withheld what the caller is not told, where it is told no more of an exception than its type; null where it
     *     is told all
     * @param outlet gives the caller what the result refers to
     */
    Execution(
            Offer.Entry<?> method,
            Machinery machinery,
            Limits limits,
            int maxResult,
            @Nullable Withheld withheld,
            Outlet outlet) {
        this.method = method;
        this.machinery = machinery;
        this.limits = limits;
        this.maxResult = maxResult;
        this.withheld = withheld;
        this.outlet = outlet;
    }

    /** Hears of a call whose result is not there when its body returns. */
    interface Later {
        /**
         * The result is elements; {@link #ended} follows.
         *
         * @param execution turns them and their end into frames
         */
        default void streams(Streamed<?> elements, Execution execution) {
            throw new IllegalStateException("nobody has asked for elements");
        }

        /** The result will come; {@link #ended} follows, perhaps on another thread, perhaps before {@link #run} returns. */
        void promised(Promise<?> promise);

        /** The call is over, and this frame tells how. On the thread that ended it, or on that of the body. */
        void ended(WireOutput reply);
    }

    /**
     * Runs the body on this thread.
     *
     * @param references the objects that the arguments refer to
     * @return how it ended; null if {@code later} hears of that
     */
    @Nullable
    WireOutput run(long id, byte[] bytes, int offset, int length, @Nullable References references, Later later) {
        try {
            WireOutput out = new WireOutput(maxResult);
            MessageReader arguments = MessageReader.of(
                    bytes,
                    offset,
                    length,
                    limits,
                    faults(Executed.NO, "the argument"),
                    method.method().arguments());
            if (references != null) {
                arguments.beside(references);
            }
            MessageWriter result = new MessageWriter(out, limits, faults(Executed.YES, "the"), RESULT);
            method.invoke(arguments, result);
            Streamed<?> elements = result.streamed();
            if (elements != null) {
                out.recycle();
                later.streams(elements, this);
                return null;
            }
            Promise<?> promise = result.promise();
            if (promise != null) {
                if (!promise.isComplete()) {
                    out.recycle(); // it may take long, and what it will write needs no room until then
                    later.promised(promise);
                    promise.whenOver(end -> later.ended(ended(id, result, end)));
                    return null;
                }
                promise.writeNow();
            }
            return result(id, result);
        } catch (Throwable thrown) { // a method body may throw anything, and all of it belongs to the caller
            return failed(id, thrown);
        }
    }

    private Faults faults(Executed executed, String what) {
        Withheld kept = withheld;
        return kept == null
                ? Failures.faults(executed, what)
                : problem -> Failures.failure(kept.told(problem, executed, method.method()), executed, what);
    }

    /**
     * The frame of one element.
     *
     * @throws RuntimeException if it cannot be written
     */
    <T> WireOutput element(long id, Streamed<T> elements, T element) {
        WireOutput out = new WireOutput(maxResult);
        MessageWriter writer = new MessageWriter(out, limits, faults(Executed.YES, "the"), ELEMENT);
        elements.write(writer, element);
        out.seal();
        SentReferences objects = writer.references();
        Frames.element(out, id, objects == null ? List.of() : outlet.give(objects));
        return out;
    }

    /** The frame that ends elements. */
    WireOutput complete(long id) {
        WireOutput out = new WireOutput(64);
        Frames.result(out, id, List.of());
        return out;
    }

    private WireOutput ended(long id, MessageWriter result, Promise.End end) {
        try {
            end.write();
            return result(id, result);
        } catch (Throwable thrown) { // as above
            return failed(id, thrown);
        }
    }

    private WireOutput result(long id, MessageWriter result) {
        WireOutput out = result.wire();
        out.seal();
        SentReferences objects = result.references();
        if (objects == null) {
            Frames.result(out, id, List.of());
            return out;
        }
        List<ReferenceFrames.Reference> given = outlet.give(objects);
        try {
            Frames.result(out, id, given);
        } catch (WireException tooLarge) {
            outlet.takeBack(given);
            throw tooLarge;
        }
        return out;
    }

    /** The frame that says what was thrown. */
    WireOutput failed(long id, Throwable thrown) {
        try {
            if (thrown instanceof WireException tooLarge) {
                return Failures.frame(id, Failures.failure(tooLarge, Executed.YES, "the result"), limits);
            }
            if (thrown instanceof CallFailure failure) {
                return Failures.frame(id, failure, limits);
            }
            if (thrown instanceof GuestThrown guest) {
                return Failures.frame(id, guest.thrown(withheld != null), maxResult);
            }
            return Failures.frame(
                    id, thrown, new Capture(method.method(), machinery, limits, withheld != null), maxResult);
        } catch (Throwable broken) { // what a body has thrown may throw itself, and checked exceptions undeclared
            // The backstop: whatever happens to this side while it ends a call, the caller hears of it.
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "The end of a call of " + method.method().inContract() + " could not be encoded",
                    broken);
            CallFailure failure = new CallFailure(
                    Problem.VALUE,
                    Executed.YES,
                    "the body threw a " + thrown.getClass().getName() + ", which could not be encoded at the callee"
                            + (withheld == null ? ": " + broken : ""),
                    null);
            return Failures.frame(id, failure, limits);
        }
    }
}
