package dev.graft.runtime.generated;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * What a method body returned that completes later, and how its result is written.
 *
 * @param <T> the result
 */
public final class Promise<T> {
    private final CompletionStage<T> stage;
    private final MessageWriter out;
    private final BiConsumer<MessageWriter, T> write;

    Promise(CompletionStage<T> stage, MessageWriter out, BiConsumer<MessageWriter, T> write) {
        this.stage = stage;
        this.out = out;
        this.write = write;
    }

    /** How a body ended. */
    @FunctionalInterface
    public interface End {
        /**
         * Writes the result.
         *
         * @throws Throwable what the stage failed with; a failure to write comes from the writer
         */
        void write() throws Throwable;
    }

    /** True if {@link #writeNow()} need not wait. */
    public boolean isComplete() {
        return stage instanceof CompletableFuture<T> future && future.isDone();
    }

    /**
     * Writes the result of a stage that is complete.
     *
     * @throws Throwable what it failed with
     */
    public void writeNow() throws Throwable {
        T value;
        try {
            value = stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
        write.accept(out, value);
    }

    /** Says once how the stage ended, on the thread that ends it, or on this one if it is over. */
    public void whenOver(java.util.function.Consumer<End> listener) {
        var unused = stage.whenComplete((value, failure) -> listener.accept(() -> {
            if (failure != null) {
                throw unwrapped(failure);
            }
            write.accept(out, value);
        }));
    }

    /** Cancels it, if it can be: runs what depends on it on this thread. */
    public void cancel() {
        try {
            stage.toCompletableFuture().cancel(true);
        } catch (UnsupportedOperationException e) {
            // A stage that is no future and makes none ends by itself; nobody waits for it any more.
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
