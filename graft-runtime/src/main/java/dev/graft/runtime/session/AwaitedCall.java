package dev.graft.runtime.session;

import dev.graft.runtime.transport.Awaited;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** An attempt that is made and waited for by one thread. */
final class AwaitedCall implements OutgoingCall {
    private static final AtomicReferenceFieldUpdater<AwaitedCall, @Nullable Object> END =
            AtomicReferenceFieldUpdater.newUpdater(AwaitedCall.class, Object.class, "end");

    private final long id;
    private final Awaited awaited;
    private volatile @Nullable Object end; // a frame or a failure

    AwaitedCall(long id, Awaited awaited) {
        this.id = id;
        this.awaited = awaited;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public void complete(Frames.End frame) {
        finish(frame);
    }

    @Override
    public void fail(CallFailure failure) {
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
