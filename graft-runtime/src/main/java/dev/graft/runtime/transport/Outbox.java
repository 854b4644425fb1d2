package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is to be sent on a channel. Other threads hand over through a queue that the event loop empties with one flush,
 * so that many senders at once share a system call and a lone one never waits.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails also closes the channel, which is seen
final class Outbox {
    /** More than this is more than is good. */
    static final int HIGH = 1 << 20;

    /** So many frames, then a flush and a turn for others, or a queue that is always being filled would starve them. */
    private static final int BATCH = 256;

    private final Channel channel;
    private final EventLoop loop;
    private final Runnable drained;
    private final Runnable drain = this::drain;
    private final Queue<ByteBuf> queue = new ConcurrentLinkedQueue<>();
    private final AtomicLong queued = new AtomicLong();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** Somebody was told to wait. */
    private volatile boolean waiting;

    private volatile boolean discarding;

    // On the event loop only.
    private boolean holding;
    private boolean dirty;

    /** @param drained called on the event loop when the queue has become shorter */
    Outbox(Channel channel, Runnable drained) {
        this.channel = channel;
        this.loop = channel.eventLoop();
        this.drained = drained;
    }

    /** Takes over the buffer. Any thread. */
    void send(ByteBuf frame) {
        if (loop.inEventLoop() && queue.isEmpty()) {
            sendAtOnce(frame);
            return;
        }
        // On the event loop, too, what others handed over before goes first.
        queued.addAndGet(frame.readableBytes());
        queue.add(frame);
        schedule();
    }

    private void sendAtOnce(ByteBuf frame) {
        if (discarding) {
            frame.release();
            return;
        }
        channel.write(frame, channel.voidPromise());
        if (holding) {
            dirty = true;
        } else {
            channel.flush();
        }
    }

    private void schedule() {
        if (!scheduled.get() && scheduled.compareAndSet(false, true)) {
            try {
                loop.execute(drain);
            } catch (RejectedExecutionException e) {
                discard(); // the transport is closed
            }
        }
    }

    private void drain() {
        scheduled.set(false);
        if (writeQueued(BATCH)) {
            channel.flush();
        }
        if (!queue.isEmpty()) {
            schedule();
        }
        drained.run();
    }

    /** Writes all that is queued, without a flush. Event loop only. */
    void drainAll() {
        while (writeQueued(BATCH)) {
            dirty = true;
        }
    }

    private boolean writeQueued(int most) {
        if (discarding) {
            discard();
            return false;
        }
        int count = 0;
        for (ByteBuf frame; count < most && (frame = queue.poll()) != null; count++) {
            queued.addAndGet(-frame.readableBytes());
            channel.write(frame, channel.voidPromise());
        }
        return count > 0;
    }

    /** While held, {@link #send} on the event loop does not flush. Event loop only. */
    void holdFlush(boolean hold) {
        holding = hold;
        if (!hold && dirty) {
            dirty = false;
            channel.flush();
        }
    }

    /** Any thread. After false, {@link #writableAgain} will be true. */
    boolean isWritable() {
        if (hasRoom()) {
            return true;
        }
        waiting = true;
        return hasRoom(); // room made before we said that we wait is announced to nobody
    }

    private boolean hasRoom() {
        return queued.get() < HIGH && channel.isWritable();
    }

    /** Whether somebody waits and need not any more; true once. Event loop only. */
    boolean writableAgain() {
        if (waiting && hasRoom()) {
            waiting = false;
            return true;
        }
        return false;
    }

    /** Gives up what is queued now and later. Any thread, once the channel is closed. */
    void discard() {
        discarding = true;
        for (ByteBuf frame; (frame = queue.poll()) != null; ) {
            queued.addAndGet(-frame.readableBytes());
            frame.release();
        }
    }
}
