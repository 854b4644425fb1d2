package dev.graft.runtime.session;

import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.transport.Transport;
import dev.graft.runtime.wire.WireOutput;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

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

    private final Connection connection;
    private final AtomicLong streams = new AtomicLong();
    private final Object lock = new Object();
    private volatile boolean closed;

    Sender(Connection connection) {
        this.connection = connection;
    }

    /** Sends at once, whatever is waiting already; for the thread that reads, which must not wait. */
    void sendNow(WireOutput frame) {
        connection.send(frame.array(), frame.offset(), frame.size());
    }

    /** Sends a small frame at once. */
    void sendBytes(byte[] frame) {
        connection.send(frame, 0, frame.length);
    }

    /** Sends when the connection takes more; false if it did not before the deadline. */
    boolean send(WireOutput frame, long deadline) throws InterruptedException {
        if (!awaitWritable(deadline)) {
            return false;
        }
        if (frame.size() <= LARGE) {
            sendNow(frame);
            return true;
        }
        return sendParts(frame, deadline);
    }

    /** Sends the end of a call; a peer that does not read in the face of it loses the connection. */
    void reply(WireOutput frame) {
        try {
            if (!send(frame, Deadline.inNanos(REPLY_PATIENCE))) {
                connection.close();
            }
        } catch (InterruptedException e) {
            connection.close(); // the tube is being closed
            Thread.currentThread().interrupt();
        }
    }

    private boolean sendParts(WireOutput frame, long deadline) throws InterruptedException {
        long stream = streams.incrementAndGet();
        boolean complete = false;
        try {
            for (int sent = 0; sent < frame.size(); sent += PART) {
                if (sent > 0 && !awaitWritable(deadline)) {
                    return false;
                }
                int length = Math.min(PART, frame.size() - sent);
                WireOutput part = new WireOutput(PART + 64);
                Frames.part(part, stream, frame.size(), frame.array(), frame.offset() + sent, length);
                sendNow(part);
            }
            complete = true;
        } finally {
            if (!complete) {
                sendBytes(Frames.abortedPart(stream));
            }
        }
        return true;
    }

    private boolean awaitWritable(long deadline) throws InterruptedException {
        if (connection.isWritable() || closed) {
            return true;
        }
        Transport.beforeWaiting();
        synchronized (lock) {
            while (!connection.isWritable() && !closed) {
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
