package dev.graft.runtime.generated;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * One call from a stub, in the hands of the thread that made it. It ends with one of {@link #await}, {@link #later}
 * and {@link #stream}.
 */
public abstract class Call {
    protected Call() {}

    /** True if the callee's contract lacks this method, so that a default method's own body is to run here. */
    public abstract boolean unknown();

    /** Takes the arguments, the last one first. */
    public abstract MessageWriter arguments();

    /**
     * Sends the call and waits for its end.
     *
     * @return the result, in field 1
     * @throws RuntimeException the {@code GraftException} of the machinery; or, unannounced to the compiler, what the
     *     method threw at the callee
     */
    public abstract MessageReader await();

    /**
     * Sends the call and does not wait. To cancel the future cancels the call.
     *
     * @param result takes the result, out of field 1; called by any thread
     * @return completes with the result, or as {@link #await} would have thrown
     * @throws RuntimeException as {@link #await} does, if that is known before the call is sent
     */
    public abstract <T> CompletableFuture<T> later(Function<MessageReader, T> result);

    /**
     * Sends a call that asks for elements, and does not wait. All that follows, a failure to send it too, is told to the
     * subscriber.
     *
     * @param element takes an element, out of field 1; called by any thread, one at a time
     */
    public <T> void stream(Flow.Subscriber<? super T> subscriber, Function<MessageReader, T> element) {
        throw new IllegalStateException("this call has no elements");
    }
}
