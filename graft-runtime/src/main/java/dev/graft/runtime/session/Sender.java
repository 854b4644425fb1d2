package dev.graft.runtime.session;

import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.transport.Transport;
import dev.graft.runtime.wire.WireOutput;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Sends frames, and holds senders back while the connection takes no more. A large frame goes in parts, so that small
 * ones of other threads find their way between them.
 */
final class Sender {
    /** Frames above this go in parts. */
    static final int LARGE = 256 << 10;
    /** The size of a part. */
    private static final int PART = 64 << 10;
    /** How long a reply may wait for a peer that does not read. */
    private static final long REPLY_PATIENCE = TimeUnit.SECONDS.toNanos(30);

    /** So many frames go in parts at once, which bounds what the other side has to hold of unfinished ones. */
    static final int MOST_STREAMS = 4;

    private final Connection connection;
    private final AtomicLong streams = new AtomicLong();
    private final Object lock = new Object();
    private int streaming; // guarded by lock
    private volatile long lastPart = System.nanoTime();
    private volatile boolean closed;

    Sender(Connection connection) {
        this.connection = connection;
    }

    /** Sends at once, whatever is waiting already; for the thread that reads, which must not wait. */
    void sendNow(WireOutput frame) {
        connection.send(frame.array(), frame.offset(), frame.size());
    }

    /** Sends before the next frame, which follows; for a thread that holds a lock. */
    void sendWithNext(WireOutput frame) {
        connection.sendWithNext(frame.array(), frame.offset(), frame.size());
    }

    /** Sends a small frame at once. */
    void sendBytes(byte[] frame) {
        connection.send(frame, 0, frame.length);
    }

    /** Whether this frame could be sent now, without waiting. */
    boolean isReady(WireOutput frame) {
        return frame.size() <= LARGE && connection.isWritable();
    }

    /** Sends when the connection takes more; false if it did not before the deadline. */
    boolean send(WireOutput frame, long deadline) throws InterruptedException {
        return send(frame, deadline, Deadline.NONE);
    }

    /** Sends the end of a call; a peer that does not read in the face of it loses the connection. */
    void reply(WireOutput frame) {
        try {
            element(frame);
        } catch (InterruptedException e) {
            connection.close(); // the tube is being closed
            Thread.currentThread().interrupt();
        }
    }

    /** As {@link #reply}, on a thread of somebody else's, who may interrupt it: then the frame is not sent. */
    void element(WireOutput frame) throws InterruptedException {
        if (!send(frame, Deadline.NONE, REPLY_PATIENCE)) {
            connection.close();
        }
    }

    /** @param patience how long, in nanoseconds, the connection may take nothing at all */
    private boolean send(WireOutput frame, long deadline, long patience) throws InterruptedException {
        if (frame.size() > LARGE) {
            return sendLarge(frame, deadline, patience);
        }
        if (!awaitWritable(deadline, patience)) {
            return false;
        }
        sendNow(frame);
        return true;
    }

    private boolean sendLarge(WireOutput frame, long deadline, long patience) throws InterruptedException {
        synchronized (lock) {
            while (!await(() -> streaming < MOST_STREAMS, Deadline.nearer(deadline, Deadline.inNanos(patience)))) {
                if (Deadline.remaining(deadline) <= 0 || System.nanoTime() - lastPart >= patience) {
                    return false; // those before it get nowhere either
                }
            }
            streaming++;
        }
        try {
            return sendParts(frame, deadline, patience);
        } finally {
            synchronized (lock) {
                streaming--;
                lock.notifyAll();
            }
        }
    }

    private boolean sendParts(WireOutput frame, long deadline, long patience) throws InterruptedException {
        long stream = streams.incrementAndGet();
        int sent = 0;
        try {
            while (sent < frame.size() && awaitWritable(deadline, patience)) {
                int length = Math.min(PART, frame.size() - sent);
                WireOutput part = new WireOutput(PART + 64);
                Frames.part(part, stream, frame.size(), frame.array(), frame.offset() + sent, length);
                sendNow(part);
                part.recycle();
                lastPart = System.nanoTime();
                sent += length;
            }
        } finally {
            if (sent > 0 && sent < frame.size()) {
                sendBytes(Frames.abortedPart(stream));
            }
        }
        return sent == frame.size();
    }

    private boolean awaitWritable(long deadline, long patience) throws InterruptedException {
        if (connection.isWritable()) {
            return true;
        }
        return await(connection::isWritable, Deadline.nearer(deadline, Deadline.inNanos(patience)));
    }

    /** False if the deadline passed first. */
    private boolean await(BooleanSupplier condition, long deadline) throws InterruptedException {
        if (closed || condition.getAsBoolean()) {
            return true;
        }
        Transport.beforeWaiting();
        synchronized (lock) {
            while (!closed && !condition.getAsBoolean()) {
                long remaining = Deadline.remaining(deadline);
                if (remaining <= 0) {
                    return false;
                }
                // Rounded up, and bounded so that a wake-up that was missed costs a second at most.
                lock.wait(Math.min(TimeUnit.NANOSECONDS.toMillis(remaining) + 1, 1_000));
            }
        }
        return true;
    }

    /** The connection takes more. */
    void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    /** The connection is gone: nobody needs to wait for it. */
    void close() {
        closed = true;
        wake();
    }
}
