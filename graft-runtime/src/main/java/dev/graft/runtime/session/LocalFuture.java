package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.Promise;
import dev.graft.runtime.wire.WireOutput;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a method of a graft in this process returned that completes later, as a copy. To cancel it, or to complete it
 * otherwise, cancels the original.
 *
 * @param <T> the result
 */
final class LocalFuture<T> extends CompletableFuture<T> implements Execution.Later {
    private final LocalCall call;
    private final Function<MessageReader, T> result;
    private volatile @Nullable Promise<?> promise;

    LocalFuture(LocalCall call, Function<MessageReader, T> result) {
        this.call = call;
        this.result = result;
    }

    @Override
    public void promised(Promise<?> given) {
        promise = given;
    }

    @Override
    public void ended(WireOutput reply) {
        T value;
        try {
            value = result.apply(call.result(reply, false));
        } catch (Throwable failure) { // whatever it is, it belongs to whoever has the future
            completeExceptionally(failure);
            return;
        }
        complete(value);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return givenUp(super.cancel(mayInterruptIfRunning));
    }

    @Override
    public boolean complete(@Nullable T value) {
        return givenUp(super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        return givenUp(super.completeExceptionally(failure));
    }

    /** Whoever completed it, nobody waits for the original any more, which may not be complete. */
    private boolean givenUp(boolean completed) {
        Promise<?> original = promise;
        if (completed && original != null) {
            original.cancel();
        }
        return completed;
    }
}
