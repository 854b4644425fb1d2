package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/** The last handler of a channel: frames and events to the {@link FrameHandler}. Lives on the event loop. */
abstract class FrameReader extends ChannelInboundHandlerAdapter {
    final NettyConnection connection;
    private final FrameHandler handler;

    FrameReader(NettyConnection connection, FrameHandler handler) {
        this.connection = connection;
        this.handler = handler;
    }

    /** Takes frames out of the bytes and {@link #deliver}s them until the connection is over. */
    abstract void read(ByteBuf in);

    /** What of a frame is there, in words, if the connection ends now. */
    abstract @Nullable String unfinished();

    final int maxFrame() {
        return handler.maxFrame();
    }

    final void deliver(byte[] bytes, int length) {
        handler.frame(bytes, 0, length);
    }

    @Override
    public final void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf in = (ByteBuf) message;
        try {
            if (!connection.isOver()) {
                connection.reading(true);
                read(in);
            }
        } finally {
            in.release();
        }
    }

    @Override
    public final void channelReadComplete(ChannelHandlerContext context) {
        connection.reading(false);
    }

    @Override
    public final void channelWritabilityChanged(ChannelHandlerContext context) {
        connection.tellWritable();
    }

    @Override
    public final void exceptionCaught(ChannelHandlerContext context, Throwable error) {
        connection.fail(Failures.ofConnection(error));
    }

    @Override
    public final void channelInactive(ChannelHandlerContext context) {
        connection.ended(unfinished());
    }
}
