package dev.graft.runtime.session;

import dev.graft.runtime.transport.Transport;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One attempt at a call on one session, made and waited for by one thread. */
final class OutgoingCall {
    /** Longest single park, so that a clock that jumps cannot make a wait endless. */
    private static final long MAX_PARK = TimeUnit.HOURS.toNanos(1);

    private final Thread waiter = Thread.currentThread();
    private final AtomicReference<@Nullable Object> end = new AtomicReference<>();

    /** The call ended with a result or a failure frame. */
    void complete(Frames.End frame) {
        finish(frame);
    }

    /** The call ended without one. */
    void fail(CallFailure failure) {
        finish(failure);
    }

    private void finish(Object how) {
        if (end.compareAndSet(null, how)) {
            LockSupport.unpark(waiter);
        }
    }

    /**
     * Waits for the end.
     *
     * @return the frame; null if the deadline passed first
     * @throws CallFailure if the call ended without a frame
     * @throws InterruptedException if the thread was interrupted, which leaves the call under way
     */
    Frames.@Nullable End await(long deadline) throws InterruptedException {
        while (true) {
            Object how = end.get();
            if (how instanceof Frames.End frame) {
                return frame;
            }
            if (how instanceof CallFailure failure) {
                throw failure;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long remaining = Deadline.remaining(deadline);
            if (remaining <= 0) {
                return null;
            }
            Transport.beforeWaiting();
            LockSupport.parkNanos(this, Math.min(remaining, MAX_PARK));
        }
    }
}
