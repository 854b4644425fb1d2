package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.wire.WireOutput;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of a remote call that nobody waits for yet. What depends on it runs where it completes: on a thread that may
 * block, or, where it has proved to be brief, on the one that reads the connection.
 *
 * @param <T> the result
 */
final class RemoteFuture<T> extends CompletableFuture<T> implements Ticker.Timed {
    private final RemoteCall call;
    private final Attempts attempts;
    private final Background background;
    private final WireOutput out;
    private final int size;
    private final Function<MessageReader, T> result;
    private volatile @Nullable Attempt current; // the last one that was sent
    private volatile boolean over; // nobody waits for an attempt any more

    /** @param out the arguments, which now are this future's */
    RemoteFuture(
            RemoteCall call,
            Attempts attempts,
            Background background,
            WireOutput out,
            Function<MessageReader, T> result) {
        this.call = call;
        this.attempts = attempts;
        this.background = background;
        this.out = out;
        this.size = out.size();
        this.result = result;
    }

    /** Sends on this thread if there is a connection, and else on another one, once there is. */
    void begin() {
        if (deadline() != Deadline.NONE) {
            background.ticker().watch(this);
        }
        if (attempts.isFound() || attempts.findConnected()) {
            attempt();
        } else {
            background.run(this::findAndAttempt);
        }
    }

    private void findAndAttempt() {
        try {
            attempts.find();
        } catch (InterruptedException e) {
            fail(RemoteCall.interrupted(Executed.NO));
            return;
        } catch (CallFailure failure) {
            fail(failure);
            return;
        } catch (RuntimeException | Error broken) { // nobody else hears of it
            end(null, broken);
            return;
        }
        attempt();
    }

    /** May wait until the connection takes more. */
    private void attempt() {
        try {
            if (over) {
                return; // it was given up meanwhile
            }
            out.truncate(size);
            Attempt started = attempts.start(out, Attempt::new);
            current = started;
            if (over) {
                attempts.abandon(started);
            }
        } catch (InterruptedException e) {
            fail(RemoteCall.interrupted(Executed.NO));
        } catch (CallFailure failure) {
            failed(failure);
        } catch (RuntimeException | Error broken) { // as above
            end(null, broken);
        }
    }

    private void failed(CallFailure failure) {
        if (!over && attempts.mayTryAgain(failure)) {
            background.run(this::findAndAttempt);
        } else {
            fail(failure);
        }
    }

    private void fail(CallFailure failure) {
        end(null, attempts.visible(failure));
    }

    private void end(@Nullable T value, @Nullable Throwable failure) {
        if (failure == null) {
            complete(value);
        } else {
            completeExceptionally(failure);
        }
    }

    @Override
    public long deadline() {
        return attempts.deadline();
    }

    @Override
    public void expired() {
        CallFailure late = attempts.timedOut(current == null ? Executed.NO : Executed.UNKNOWN);
        background.run(() -> fail(late));
    }

    @Override
    public boolean complete(@Nullable T value) {
        giveUp();
        return super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        giveUp();
        return super.completeExceptionally(failure);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        giveUp();
        return super.cancel(mayInterruptIfRunning);
    }

    /** Whoever completes it, the call itself or its caller: nobody waits for an attempt that may still be under way. */
    private void giveUp() {
        over = true; // before current is read: an attempt that is not there yet sees it
        background.ticker().forget(this);
        Attempt started = current;
        if (started != null) {
            attempts.abandon(started);
        }
    }

    /** One of the attempts, and what it does with its end. */
    private final class Attempt implements OutgoingCall, Connection.Work {
        private final long id;
        private final Connection connection;
        private Frames.@Nullable End frame;

        Attempt(long id, Connection connection) {
            this.id = id;
            this.connection = connection;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public void complete(Frames.End end) {
            frame = end;
            if (!attempts.fit().completions().isBrief() || !connection.runNext(this)) {
                background.run(this);
            }
        }

        @Override
        public void fail(CallFailure failure) {
            background.run(() -> failed(failure));
        }

        @Override
        public void run() {
            long began = System.nanoTime();
            CallContext outer = attempts.context().enter();
            try {
                take(Objects.requireNonNull(frame));
            } finally {
                CallContext.restore(outer);
                attempts.fit().completions().took(System.nanoTime() - began);
            }
        }

        @Override
        public void tooLong() {
            attempts.fit().completions().relapse();
        }

        private void take(Frames.End end) {
            T value;
            try {
                value = result.apply(call.result(end, false));
            } catch (CallFailure refused) {
                failed(refused);
                return;
            } catch (Throwable thrown) { // by the callee, or by the result; either belongs to whoever has the future
                recycle();
                end(null, thrown);
                return;
            }
            recycle();
            end(value, null);
        }

        /** Nobody sends the arguments again; but where the answer was faster, somebody still has them at hand. */
        private void recycle() {
            if (current == this) {
                out.recycle();
            }
        }
    }
}
