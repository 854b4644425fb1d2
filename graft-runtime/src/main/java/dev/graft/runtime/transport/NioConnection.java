package dev.graft.runtime.transport;

import dev.graft.runtime.transport.TransportException.Kind;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection on a socket that is ready for frames. Fields without a note belong to the poller. */
final class NioConnection implements Connection, Link.Inbound {
    private static final System.Logger LOG = System.getLogger(NioConnection.class.getName());

    private final Link link;
    private final Framing framing;
    private final String remote;

    /** Completes when the handler has been told of the end. */
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /** Any thread: nothing more is taken to be sent. */
    private volatile boolean closing;

    private @Nullable FrameHandler handler;
    private @Nullable FrameReader reader;
    private @Nullable TransportException cause;
    private @Nullable Work next;
    private boolean finishing;

    private NioConnection(Link link, Framing framing, String remote) {
        this.link = link;
        this.framing = framing;
        this.remote = remote;
    }

    /** Makes a connection of a socket, on its poller. What {@code handlers} throws closes the socket. */
    static NioConnection begin(Link link, Framing framing, String remote, Function<Connection, FrameHandler> handlers) {
        NioConnection connection = new NioConnection(link, framing, remote);
        try {
            FrameHandler handler = Objects.requireNonNull(handlers.apply(connection), "no handler was made");
            connection.handler = handler;
            connection.reader = framing.reader(connection, handler);
            link.inbound(connection);
        } catch (RuntimeException | Error e) {
            connection.closing = true;
            link.end(e);
            throw e;
        }
        return connection;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (!closing) {
            link.outbox().send(framing, bytes, offset, length);
        }
    }

    @Override
    public boolean isWritable() {
        return link.outbox().isWritable();
    }

    @Override
    public boolean runNext(Work work) {
        boolean taken = link.poller().hasTime();
        next = taken ? work : null;
        return taken;
    }

    @Override
    public Awaited awaited() {
        return new Awaited(link.poller());
    }

    @Override
    public String remote() {
        return remote;
    }

    @Override
    public void close() {
        if (!closing) {
            closing = true;
            link.execute(this::finish);
        }
    }

    private void finish() {
        if (!finishing) {
            cause = cause != null ? cause : new TransportException(Kind.CLOSED, "it was closed on this side", null);
            lastWords(framing.farewell());
        }
    }

    /** Ends the connection with an answer that the peer can read. */
    void refuse(TransportException why, byte[] answer) {
        if (!finishing) {
            cause = cause != null ? cause : why;
            lastWords(answer);
        }
    }

    private void lastWords(byte[] words) {
        closing = true;
        finishing = true;
        link.farewell(words);
    }

    /** Ends the connection at once. */
    void fail(TransportException why) {
        if (cause == null) {
            cause = why;
        }
        closing = true;
        finishing = true;
        link.end(why);
    }

    /** Writes bytes that are no frame of the handler's, such as an answer to a ping. */
    void write(byte[] bytes) {
        if (!finishing && isWritable()) {
            link.outbox().send(bytes);
        }
    }

    /** Whether frames that still come are of no use. */
    boolean isOver() {
        return finishing;
    }

    @Override
    public boolean read(ByteBuffer in) {
        try {
            return Objects.requireNonNull(reader).read(in);
        } catch (Throwable e) { // a handler may throw checked exceptions undeclared
            fail(Failures.ofConnection(e));
            return true;
        }
    }

    /** Runs what the frame that was just delivered asks for; false if the thread has lost its role meanwhile. */
    boolean runNext() {
        Work work = next;
        if (work == null) {
            return true;
        }
        next = null;
        return link.poller().runShort(work, link);
    }

    @Override
    public void roomy() {
        if (handler != null) {
            handler.writable();
        }
    }

    @Override
    public void ended(@Nullable Throwable why) {
        closing = true;
        finishing = true;
        if (cause == null) {
            cause = why == null ? closedByPeer() : Failures.ofConnection(why);
        }
        try {
            Objects.requireNonNull(handler).closed(cause);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "the handler of " + remote + " failed at the end", e);
        } finally {
            end.complete(null);
        }
    }

    private TransportException closedByPeer() {
        String unfinished = reader == null ? null : reader.unfinished();
        String words = "the peer closed the connection" + (unfinished == null ? "" : "; " + unfinished);
        return new TransportException(Kind.CLOSED, words, null);
    }

    /** Completes when the handler has been told of the end. */
    CompletableFuture<Void> end() {
        return end;
    }
}
