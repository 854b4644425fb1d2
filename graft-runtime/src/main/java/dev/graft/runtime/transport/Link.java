package dev.graft.runtime.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** A connected socket on its poller: what arrives goes to an {@link Inbound}. Methods without a note are for the poller. */
final class Link implements Poller.Waiter, Outbox.Socket {
    private static final System.Logger LOG = System.getLogger(Link.class.getName());

    /** So often a socket that always has more is read before others have their turn. */
    private static final int MOST_READS = 4;

    /** What takes the bytes that arrive. Called by the poller. */
    interface Inbound {
        /** Takes all bytes. False if the thread has lost its role, and another one is to go on where this one was. */
        boolean read(ByteBuffer in);

        /** There is room to send again. */
        void roomy();

        /** The socket is closed: called once, last. The cause is null where the peer, or this side, ended it in order. */
        void ended(@Nullable Throwable cause);
    }

    private final SocketChannel channel;
    private final Poller poller;
    private final Settings settings;
    private final Outbox outbox;
    private @Nullable SelectionKey key;
    private @Nullable Inbound inbound;
    private Agenda.@Nullable Timer timer;
    private boolean deaf;
    private boolean over;

    Link(SocketChannel channel, Poller poller, Settings settings, Buffers buffers) {
        this.channel = channel;
        this.poller = poller;
        this.settings = settings;
        this.outbox = new Outbox(this, buffers);
    }

    Poller poller() {
        return poller;
    }

    /** Any thread. */
    Outbox outbox() {
        return outbox;
    }

    SocketChannel channel() {
        return channel;
    }

    boolean isOver() {
        return over;
    }

    Inbound inbound() {
        return Objects.requireNonNull(inbound);
    }

    void inbound(Inbound next) {
        inbound = next;
    }

    /** Begins to read, for the inbound that is there by now. */
    void begin() {
        if (over) {
            return;
        }
        try {
            key = poller.register(channel, SelectionKey.OP_READ, this);
        } catch (IOException e) {
            end(e);
        }
    }

    @Override
    public boolean ready(SelectionKey ready) {
        try {
            // that it was ready may be old news, and somebody else be writing by now
            boolean waited = (ready.interestOpsAnd(~SelectionKey.OP_WRITE) & SelectionKey.OP_WRITE) != 0;
            if (ready.isWritable() && waited) {
                outbox.resume();
            } else if (waited) {
                ready.interestOpsOr(SelectionKey.OP_WRITE);
            }
            return !ready.isReadable() || receive();
        } catch (CancelledKeyException e) {
            return true; // closed meanwhile
        }
    }

    private boolean receive() {
        ByteBuffer in = poller.in();
        for (int i = 0; i < MOST_READS && !over && !(i > 0 && poller.isLate()); i++) {
            in.clear();
            int count;
            try {
                count = channel.read(in);
            } catch (IOException e) {
                end(e);
                return true;
            }
            if (count < 0) {
                end(null);
                return true;
            }
            boolean isAll = in.hasRemaining();
            in.flip();
            if (!handOver(in)) {
                return false;
            }
            if (isAll) {
                return true;
            }
        }
        return true;
    }

    private boolean handOver(ByteBuffer in) {
        Inbound taker = inbound;
        if (deaf || taker == null || !in.hasRemaining()) {
            return true;
        }
        outbox.hold();
        boolean stays = taker.read(in);
        if (stays) {
            outbox.release();
        }
        return stays;
    }

    @Override
    public boolean proceed() {
        outbox.release(); // what was held back by a thread that lost its role
        return handOver(poller.in());
    }

    /** Sends last words so that the peer can read them, then closes; what still arrives is thrown away. */
    void farewell(byte[] words) {
        // To close at once would reset the connection while the peer is still sending, and the words would be lost.
        deaf = true;
        outbox.release();
        outbox.send(words);
        timer = poller.schedule(settings.flushLimit(), () -> end(null));
        outbox.whenFlushed(() -> execute(this::lastWordsSent));
    }

    private void lastWordsSent() {
        if (over) {
            return;
        }
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            end(e);
            return;
        }
        cancelTimer();
        timer = poller.schedule(settings.lingerLimit(), () -> end(null));
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** Closes the socket at once. */
    void end(@Nullable Throwable cause) {
        if (over) {
            return;
        }
        over = true;
        deaf = true;
        cancelTimer();
        outbox.discard();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a socket could not be closed", e);
        }
        if (inbound != null) {
            inbound.ended(cause);
        }
    }

    @Override
    public void abandon() {
        end(null);
    }

    /** Runs a task on the poller, if it has not ended and so closed the socket. Any thread. */
    void execute(Runnable task) {
        try {
            poller.execute(task);
        } catch (RejectedExecutionException e) {
            // the transport is being closed, and so is the socket
        }
    }

    // What the outbox needs; any thread.

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return channel.write(bytes);
    }

    @Override
    public void full() {
        SelectionKey known = key;
        if (known == null) {
            execute(() -> {
                if (key != null) {
                    full();
                }
            });
            return;
        }
        try {
            known.interestOpsOr(SelectionKey.OP_WRITE);
            poller.wakeup();
            poller.lending().want(); // this thread, if it reads, may have done so for the last time
        } catch (CancelledKeyException e) {
            // closed meanwhile
        }
    }

    @Override
    public void roomy() {
        execute(() -> {
            if (inbound != null && !over) {
                inbound.roomy();
            }
        });
    }

    @Override
    public void broken(IOException why) {
        execute(() -> end(why));
    }
}
