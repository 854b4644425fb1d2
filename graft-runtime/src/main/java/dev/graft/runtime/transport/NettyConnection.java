package dev.graft.runtime.transport;

import dev.graft.runtime.transport.TransportException.Kind;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection on a channel that is ready for frames. Fields without a note belong to the event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails also closes the channel, which is seen
final class NettyConnection implements Connection {
    private static final System.Logger LOG = System.getLogger(NettyConnection.class.getName());

    private final Channel channel;
    private final Framing framing;
    private final String remote;
    private final Settings settings;
    private final Outbox outbox;

    /** Completes when the handler has been told of the end. */
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /** Any thread: nothing more is taken to be sent. */
    private volatile boolean closing;

    private @Nullable FrameHandler handler;
    private @Nullable TransportException cause;
    private boolean finishing;

    private NettyConnection(Channel channel, Framing framing, String remote, Settings settings) {
        this.channel = channel;
        this.framing = framing;
        this.remote = remote;
        this.settings = settings;
        this.outbox = new Outbox(channel, this::tellWritable);
    }

    /** Makes a connection of a channel, on its event loop. What {@code handlers} throws closes the channel. */
    static NettyConnection begin(
            Channel channel,
            Framing framing,
            String remote,
            Settings settings,
            Function<Connection, FrameHandler> handlers) {
        NettyConnection connection = new NettyConnection(channel, framing, remote, settings);
        try {
            FrameHandler handler = Objects.requireNonNull(handlers.apply(connection), "no handler was made");
            connection.handler = handler;
            channel.pipeline().addLast(framing.reader(connection, handler));
        } catch (RuntimeException | Error e) {
            connection.closing = true;
            channel.close();
            throw e;
        }
        return connection;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (!closing) {
            outbox.send(framing.frame(channel.alloc(), bytes, offset, length));
        }
    }

    @Override
    public boolean isWritable() {
        return outbox.isWritable();
    }

    @Override
    public String remote() {
        return remote;
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            channel.eventLoop().execute(this::finish);
        } catch (RejectedExecutionException e) {
            // The transport is being closed, and so is the channel.
        }
    }

    private void finish() {
        if (!finishing) {
            cause = cause != null ? cause : new TransportException(Kind.CLOSED, "it was closed on this side", null);
            lastWords(framing.farewell(channel.alloc()));
        }
    }

    /** Ends the connection with an answer that the peer can read. */
    void refuse(TransportException why, ByteBuf answer) {
        if (finishing) {
            answer.release();
            return;
        }
        cause = cause != null ? cause : why;
        lastWords(answer);
    }

    private void lastWords(ByteBuf words) {
        closing = true;
        outbox.drainAll();
        finishing = true;
        Farewell.say(channel, channel, words, settings);
    }

    /** Ends the connection at once. */
    void fail(TransportException why) {
        if (cause == null) {
            cause = why;
        }
        closing = true;
        finishing = true;
        channel.close();
    }

    /** Writes bytes that are no frame, such as an answer to a ping. */
    void write(ByteBuf bytes) {
        if (finishing || !channel.isWritable()) {
            bytes.release();
        } else {
            channel.writeAndFlush(bytes, channel.voidPromise());
        }
    }

    /** Whether frames that still come are of no use. */
    boolean isOver() {
        return finishing;
    }

    /** While bytes are being read, what is sent on the event loop waits for {@code false} to go out together. */
    void reading(boolean reading) {
        outbox.holdFlush(reading);
    }

    ByteBufAllocator allocator() {
        return channel.alloc();
    }

    void tellWritable() {
        if (handler != null && outbox.writableAgain()) {
            handler.writable();
        }
    }

    /** The channel is closed. */
    void ended(@Nullable String unfinished) {
        closing = true;
        finishing = true;
        outbox.discard();
        if (cause == null) {
            String words = "the peer closed the connection" + (unfinished == null ? "" : "; " + unfinished);
            cause = new TransportException(Kind.CLOSED, words, null);
        }
        try {
            Objects.requireNonNull(handler).closed(cause);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "the handler of " + remote + " failed at the end", e);
        } finally {
            end.complete(null);
        }
    }

    /** Completes when the handler has been told of the end. */
    CompletableFuture<Void> end() {
        return end;
    }
}
