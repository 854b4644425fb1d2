package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Waits for the other side's half of the handshake; then makes way for frames. */
abstract class WebSocketHandshake extends ChannelInboundHandlerAdapter {
    static final String VERSION = "13";

    /** RFC 6455, 1.3. */
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    final Opening opening;
    private ByteBuf rest = Unpooled.EMPTY_BUFFER;
    private boolean done;

    WebSocketHandshake(Opening opening) {
        this.opening = opening;
    }

    /** The other side's half has come, or what its HTTP could be made of. */
    abstract void heard(ChannelHandlerContext context, FullHttpMessage message);

    @Override
    public final void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes && !done) {
            rest = bytes; // came with the handshake, handed on by the HTTP codec that leaves
            return;
        }
        try {
            if (message instanceof FullHttpMessage http && !done) {
                done = true;
                heard(context, http);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    final void upgrade(ChannelHandlerContext context, Class<? extends ChannelHandler> codec, Framing framing) {
        done = false;
        ChannelPipeline pipeline = context.pipeline();
        pipeline.remove(codec);
        pipeline.remove(HttpObjectAggregator.class);
        done = true;
        opening.ready(framing);
        context.fireChannelRead(rest);
        context.fireChannelReadComplete();
        pipeline.remove(this);
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
