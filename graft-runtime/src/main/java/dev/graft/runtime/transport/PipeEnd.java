package dev.graft.runtime.transport;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** One side of a {@link Pipe}: what has been sent to it and not been delivered, and the way to the other side. */
final class PipeEnd implements Connection {
    /** So many bytes may wait to be delivered before senders had better wait. */
    private static final int ENOUGH = 4 << 20;

    /** So many frames one sender delivers, before it leaves the rest to another thread. */
    private static final int MOST_DELIVERED = 64;

    private static final System.Logger LOG = System.getLogger(PipeEnd.class.getName());

    private final String remote;
    private final Executor elsewhere;
    private final Queue<byte[]> arrived = new ArrayDeque<>(); // guarded by this
    private long waiting; // guarded by this; the bytes in arrived
    private boolean full; // guarded by this; senders may be waiting for room
    private boolean delivering; // guarded by this; some thread does
    private boolean ended; // guarded by this; nothing more will arrive
    private boolean closed; // guarded by this; the handler has been told so
    private volatile @Nullable FrameHandler handler;
    private @Nullable PipeEnd peer; // joined before anybody else has this

    PipeEnd(String remote, Executor elsewhere) {
        this.remote = remote;
        this.elsewhere = elsewhere;
    }

    void join(PipeEnd other) {
        peer = other;
    }

    /** From here on what has arrived is delivered. */
    void attach(FrameHandler made) {
        handler = made;
        deliver();
    }

    private PipeEnd peer() {
        return Objects.requireNonNull(peer);
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        sendWithNext(bytes, offset, length);
        peer().deliver();
    }

    @Override
    public void sendWithNext(byte[] bytes, int offset, int length) {
        peer().add(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    private synchronized void add(byte[] frame) {
        if (!ended) {
            arrived.add(frame);
            waiting += frame.length;
        }
    }

    /** Hands what has arrived to the handler, unless another thread does. */
    private void deliver() {
        FrameHandler receiver = handler;
        if (receiver == null) {
            return;
        }
        synchronized (this) {
            if (delivering) {
                return;
            }
            delivering = true;
        }
        deliver(receiver);
    }

    private void deliver(FrameHandler receiver) {
        int delivered = 0;
        for (byte[] frame = next(); frame != null; frame = next()) {
            try {
                receiver.frame(frame, 0, frame.length);
            } catch (Throwable e) { // as with sockets: this connection is given up, and the sender is unharmed
                LOG.log(System.Logger.Level.ERROR, "a frame's handling failed", e);
                giveUp();
            }
            if (++delivered % MOST_DELIVERED == 0 && isLeft(receiver)) {
                return;
            }
        }
        if (isLast()) {
            receiver.closed(new TransportException(TransportException.Kind.CLOSED, "the other side has closed", null));
        }
    }

    /** The next frame; null if there is none, and then this thread delivers no longer. */
    private byte @Nullable [] next() {
        byte[] frame;
        boolean hasRoomAgain;
        synchronized (this) {
            frame = arrived.poll();
            delivering = frame != null;
            waiting -= frame == null ? 0 : frame.length;
            hasRoomAgain = full && waiting < ENOUGH / 2;
            full &= !hasRoomAgain;
        }
        FrameHandler sender = peer().handler;
        if (hasRoomAgain && sender != null) {
            sender.writable();
        }
        return frame;
    }

    private synchronized boolean isLast() {
        boolean last = ended && !closed && !delivering && arrived.isEmpty();
        closed |= last;
        return last;
    }

    /** Whether another thread goes on with what this one was delivering. */
    private boolean isLeft(FrameHandler receiver) {
        try {
            elsewhere.execute(() -> deliver(receiver));
            return true;
        } catch (RejectedExecutionException busy) {
            return false;
        }
    }

    private void giveUp() {
        synchronized (this) {
            arrived.clear();
            waiting = 0;
            ended = true;
        }
        close();
    }

    @Override
    public boolean runNext(Work work) {
        return false; // the thread that delivers is a sender's, whose deadline has to hold
    }

    @Override
    public Awaited awaited() {
        return new Awaited(null);
    }

    @Override
    public boolean isWritable() {
        return peer().hasRoom();
    }

    private synchronized boolean hasRoom() {
        full |= waiting >= ENOUGH;
        return !full;
    }

    @Override
    public void close() {
        peer().end();
        end();
    }

    private void end() {
        synchronized (this) {
            ended = true;
        }
        deliver();
    }

    @Override
    public String remote() {
        return remote;
    }
}
