package dev.graft.runtime.session;

import dev.graft.runtime.transport.Awaited;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is made and waited for by one thread. While it waits, the thread runs calls that are part of this one, as
 * it would if all of them were made in memory.
 */
final class AwaitedCall implements OutgoingCall {
    private static final AtomicReferenceFieldUpdater<AwaitedCall, @Nullable Object> END =
            AtomicReferenceFieldUpdater.newUpdater(AwaitedCall.class, Object.class, "end");

    private static final AtomicReferenceFieldUpdater<AwaitedCall, @Nullable Part> NESTED =
            AtomicReferenceFieldUpdater.newUpdater(AwaitedCall.class, Part.class, "nested");

    /** Stands where there would be something to run, while the thread runs it or waits no longer. */
    private static final Part BUSY = new Busy();

    /** Something that is part of a call, for the thread that waits for it. */
    interface Part {
        /**
         * Runs it.
         *
         * @param over to be called before anybody can know that it is over: from then on the thread takes the next part
         */
        void run(Runnable over);
    }

    private static final class Busy implements Part {
        @Override
        public void run(Runnable over) {}
    }

    private final long id;
    private final Awaited awaited;
    private volatile @Nullable Object end; // a frame or a failure
    private volatile @Nullable Part nested;

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

    /** Gives the waiting thread something to run that is part of this call; false if it has some, or waits no more. */
    boolean offer(Part part) {
        if (end != null || !NESTED.compareAndSet(this, null, part)) {
            return false;
        }
        awaited.happened();
        return true;
    }

    /**
     * Waits for the end.
     *
     * @return the frame; null if the deadline passed first
     * @throws CallFailure if the call ended without a frame
     * @throws InterruptedException if the thread was interrupted, which leaves the call under way
     */
    Frames.@Nullable End await(long deadline) throws InterruptedException {
        try {
            while (end == null) {
                if (awaited.await(Deadline.remaining(deadline))) {
                    awaited.again(); // before it is looked what has happened: the next event is seen in any case
                    runNested();
                } else if (Deadline.remaining(deadline) <= 0) {
                    return null;
                }
            }
        } finally {
            Part late = NESTED.getAndSet(this, BUSY);
            if (late != null) { // it came beside the end, and nobody else has it
                late.run(() -> {});
            }
        }
        Object how = end;
        if (how instanceof CallFailure failure) {
            throw failure;
        }
        return (Frames.End) how;
    }

    private void runNested() {
        if (nested == null) {
            return;
        }
        Part part = NESTED.getAndSet(this, BUSY);
        if (part != null) {
            part.run(this::isFree);
        }
        isFree();
    }

    private void isFree() {
        NESTED.compareAndSet(this, BUSY, null);
    }
}
