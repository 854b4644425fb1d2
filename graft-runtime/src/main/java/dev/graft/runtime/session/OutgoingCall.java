package dev.graft.runtime.session;

import dev.graft.runtime.transport.Awaited;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** One attempt at a call on one session, made and waited for by one thread. */
final class OutgoingCall {
    private static final AtomicReferenceFieldUpdater<OutgoingCall, @Nullable Object> END =
            AtomicReferenceFieldUpdater.newUpdater(OutgoingCall.class, Object.class, "end");

    private final long id;
    private final Awaited awaited;
    private volatile @Nullable Object end; // a frame or a failure

    OutgoingCall(long id, Awaited awaited) {
        this.id = id;
        this.awaited = awaited;
    }

    long id() {
        return id;
    }

    /** The call ended with a result or a failure frame. */
    void complete(Frames.End frame) {
        finish(frame);
    }

    /** The call ended without one. */
    void fail(CallFailure failure) {
        finish(failure);
    }

    private void finish(Object how) {
        if (END.compareAndSet(this, null, how)) {
            awaited.happened();
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
        while (!awaited.await(Deadline.remaining(deadline))) {
            if (Deadline.remaining(deadline) <= 0) {
                return null;
            }
        }
        Object how = end;
        if (how instanceof CallFailure failure) {
            throw failure;
        }
        return (Frames.End) how;
    }
}
