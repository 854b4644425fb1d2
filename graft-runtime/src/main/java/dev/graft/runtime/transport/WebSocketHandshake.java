package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the other side's half of the handshake; then makes way for frames. Netty's codec takes the HTTP apart, in a
 * channel that has no socket.
 */
abstract class WebSocketHandshake implements Link.Inbound {
    private static final System.Logger LOG = System.getLogger(WebSocketHandshake.class.getName());

    static final String VERSION = "13";

    /** RFC 6455, 1.3. */
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    static final int LONGEST_BODY = 16 << 10;

    /** Netty's own choice has a pool, whose first buffer starts the JVM's flight recorder: much, for one handshake. */
    private static final ByteBufAllocator BUFFERS = new UnpooledByteBufAllocator(false);

    final Link link;
    final Opening opening;
    private final EmbeddedChannel http;
    private final ChannelHandler codec;
    private @Nullable Framing framing;
    private boolean first = true;
    private boolean done;

    WebSocketHandshake(Link link, Opening opening, ChannelHandler codec) {
        this.link = link;
        this.opening = opening;
        this.codec = codec;
        this.http = new EmbeddedChannel(codec, new Whole(), new Listener());
        this.http.config().setAllocator(BUFFERS);
    }

    /** Whether HTTP of the other side can begin so. Netty would wait for the end of a line that need not come. */
    abstract boolean canBeginWith(int firstByte);

    /** What came is not HTTP. */
    abstract void noHttp();

    /** What came has a longer body than a handshake's can be. */
    abstract void tooLong();

    /** The socket is closed; the cause is null where the peer, or this side, ended it in order. */
    abstract void gone(@Nullable Throwable cause);

    /** The other side's half has come, or what its HTTP could be made of. */
    abstract void heard(FullHttpMessage message);

    @Override
    public final boolean read(ByteBuffer in) {
        if (done) {
            return true;
        }
        if (first && !canBeginWith(in.get(in.position()) & 0xFF)) {
            done = true;
            noHttp();
            return true;
        }
        first = false;
        http.writeInbound(Unpooled.copiedBuffer(in));
        send();
        Framing agreed = framing;
        if (agreed == null) {
            return true;
        }
        ByteBuffer rest = ByteBuffer.wrap(rest());
        in.clear().put(rest).flip(); // it is part of what was read, and where another thread would look for it
        opening.ready(agreed);
        return link.isOver() || link.inbound().read(in);
    }

    @Override
    public final void ended(@Nullable Throwable cause) {
        done = true;
        release();
        gone(cause);
    }

    /** Gives back what Netty holds. */
    private void release() {
        try {
            http.finishAndReleaseAll();
        } catch (Throwable e) { // also checked exceptions that it does not declare
            LOG.log(System.Logger.Level.DEBUG, "an unfinished handshake could not be taken back in order", e);
        }
    }

    /** What came behind the handshake. */
    private byte[] rest() {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        for (Object left; (left = http.readInbound()) != null; ReferenceCountUtil.release(left)) {
            if (left instanceof ByteBuf bytes) {
                rest.writeBytes(ByteBufUtil.getBytes(bytes));
            }
        }
        release();
        return rest.toByteArray();
    }

    final void say(Object message) {
        http.writeOutbound(message);
        send();
    }

    private void send() {
        for (ByteBuf bytes; (bytes = http.readOutbound()) != null; bytes.release()) {
            link.outbox().send(ByteBufUtil.getBytes(bytes));
        }
    }

    /** Frames follow. */
    final void agree(Framing next) {
        framing = next;
        http.pipeline().remove(codec);
        http.pipeline().remove(Whole.class);
    }

    @Override
    public void roomy() {
        // nothing is sent here that would have to wait
    }

    /** Puts a message together, unless it is too long, without an answer of its own. */
    private final class Whole extends HttpObjectAggregator {
        Whole() {
            super(LONGEST_BODY);
        }

        @Override
        protected @Nullable Object newContinueResponse(HttpMessage start, int most, ChannelPipeline pipeline) {
            return null;
        }

        @Override
        protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage message) {
            if (!done) {
                done = true;
                tooLong();
            }
        }
    }

    /** Hears the first message; what comes behind it stays with the channel. */
    private final class Listener extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof FullHttpMessage whole && !done) {
                done = true;
                try {
                    heard(whole);
                } finally {
                    whole.release();
                }
            } else {
                context.fireChannelRead(message);
            }
        }
    }

    /** What the server says to a key. */
    static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
