package dev.graft.runtime.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent on a socket. Whoever sends appends to a buffer, and then writes it itself unless somebody is writing:
 * a lone sender pays no change of thread, and many at once share a system call. When the socket is full, the poller goes
 * on with what is left.
 */
final class Outbox implements Sink {
    /** So many buffers one thread writes before it leaves what others have sent meanwhile to the poller. */
    private static final int MOST_WRITTEN = 16;

    /** More than this is more than is good. */
    static final int HIGH = 1 << 20;

    /** So much is not held back. */
    private static final int MOST_HELD = Buffers.SIZE / 2;

    /** The socket, as the outbox needs it. All methods may be called by any thread. */
    interface Socket {
        /** Takes what it has room for. */
        int write(ByteBuffer bytes) throws IOException;

        /** There is more than it was offered, or took; {@link Outbox#resume} is due when it takes more. */
        void full();

        /** All that had been appended was written, after there was too much. */
        void roomy();

        /** It is broken. */
        void broken(IOException why);
    }

    private final Socket socket;
    private final Buffers buffers;
    private final Deque<ByteBuffer> filled = new ArrayDeque<>(1); // guarded by this; the last one takes more
    private int bytes; // guarded by this; of filled and of what is being written
    private boolean held; // guarded by this
    private boolean writing; // guarded by this; also while the socket is full
    private boolean discarding; // guarded by this
    private boolean waiting; // guarded by this; somebody was told to wait
    private @Nullable Runnable flushed; // guarded by this
    private @Nullable ByteBuffer rest; // guarded by this; what the socket had no room for

    Outbox(Socket socket, Buffers buffers) {
        this.socket = socket;
        this.buffers = buffers;
    }

    /** Appends and sends a frame. */
    void send(Framing framing, byte[] frame, int offset, int length) {
        synchronized (this) {
            if (discarding) {
                return;
            }
            try {
                framing.frame(this, frame, offset, length);
            } catch (Throwable e) { // half a frame is worse than none
                breakOff(e);
                throw e;
            }
            if (writing || (held && bytes < MOST_HELD)) {
                return;
            }
            writing = true;
        }
        write();
    }

    /** Appends and sends bytes as they are. */
    void send(byte[] raw) {
        synchronized (this) {
            if (discarding || raw.length == 0) {
                return;
            }
            try {
                append(raw, 0, raw.length, 0);
            } catch (Throwable e) {
                breakOff(e);
                throw e;
            }
            if (writing) {
                return;
            }
            writing = true;
        }
        write();
    }

    /** What is sent from now on goes out together, when {@link #release} is called. */
    synchronized void hold() {
        held = true;
    }

    /** Ends {@link #hold}. */
    void release() {
        synchronized (this) {
            held = false;
            if (writing || filled.isEmpty()) {
                return;
            }
            writing = true;
        }
        write();
    }

    /** Runs the task once all that was appended before is written; never if that fails. */
    void whenFlushed(Runnable task) {
        synchronized (this) {
            if (writing || !filled.isEmpty()) {
                flushed = task;
                return;
            }
        }
        task.run();
    }

    /** The socket takes more, after it was full. */
    void resume() {
        write();
    }

    private void write() {
        for (int i = 0; i < MOST_WRITTEN; i++) {
            ByteBuffer next = next();
            if (next == null) {
                return;
            }
            if (!writeOut(next)) {
                return;
            }
        }
        socket.full(); // as good as: others have their turn first
    }

    /** Writes what the socket takes; true if that was all. */
    private boolean writeOut(ByteBuffer next) {
        int before = next.remaining();
        try {
            socket.write(next);
        } catch (Throwable e) {
            buffers.give(next);
            breakOff(e);
            return false;
        }
        written(before - next.remaining());
        if (!next.hasRemaining()) {
            buffers.give(next);
            return true;
        }
        synchronized (this) {
            if (discarding) {
                buffers.give(next);
                return false;
            }
            rest = next;
        }
        socket.full();
        return false;
    }

    private void breakOff(Throwable why) {
        discard();
        socket.broken(why instanceof IOException io ? io : new IOException("sending failed: " + why, why));
    }

    /** The next buffer to write; null if there is none, and then nobody is writing. */
    private @Nullable ByteBuffer next() {
        Runnable done;
        synchronized (this) {
            ByteBuffer next = rest;
            rest = null;
            if (next != null) {
                return next;
            }
            next = filled.poll();
            if (next != null) {
                return next.flip();
            }
            writing = false;
            done = flushed;
            flushed = null;
        }
        if (done != null) {
            done.run();
        }
        return null;
    }

    private void written(int count) {
        boolean tell;
        synchronized (this) {
            bytes -= count;
            tell = waiting && bytes < HIGH / 4;
            waiting &= !tell;
        }
        if (tell) {
            socket.roomy();
        }
    }

    /** After false, the socket will be told that it is {@link Socket#roomy}. */
    synchronized boolean isWritable() {
        if (bytes < HIGH || discarding) {
            return true;
        }
        waiting = true;
        return false;
    }

    /** Gives up what is to be sent, now and later. */
    synchronized void discard() {
        discarding = true;
        flushed = null;
        bytes = 0;
        if (rest != null) {
            buffers.give(rest);
            rest = null;
        }
        for (ByteBuffer each; (each = filled.poll()) != null; ) {
            buffers.give(each);
        }
    }

    // The sink; guarded by this.

    @Override
    public ByteBuffer room(int needed) {
        ByteBuffer last = filled.peekLast();
        if (last == null || last.remaining() < needed) {
            last = buffers.take();
            filled.add(last);
        }
        bytes += needed;
        return last;
    }

    @Override
    public void append(byte[] source, int offset, int length, int mask) {
        int turned = mask;
        for (int done = 0; done < length; ) {
            ByteBuffer into = room(0);
            int count = Math.min(into.remaining(), length - done);
            if (count == 0) {
                filled.add(buffers.take());
                continue;
            }
            int from = into.position();
            into.put(source, offset + done, count);
            if (mask != 0) {
                Mask.apply(turned, into, from, into.position());
                turned = Integer.rotateLeft(turned, count % Integer.BYTES * Byte.SIZE);
            }
            bytes += count;
            done += count;
        }
    }
}
