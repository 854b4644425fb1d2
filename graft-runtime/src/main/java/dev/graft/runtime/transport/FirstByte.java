package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Turns away at once who does not speak HTTP; Netty would wait for the end of a line that need not come. Steps aside
 * when the first byte fits.
 */
final class FirstByte extends ChannelInboundHandlerAdapter {
    private final char from;
    private final char to;
    private final Runnable otherwise;
    private boolean refused;

    FirstByte(char from, char to, Runnable otherwise) {
        this.from = from;
        this.to = to;
        this.otherwise = otherwise;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf in = (ByteBuf) message;
        if (refused || !in.isReadable()) {
            in.release();
            return;
        }
        int first = in.getUnsignedByte(in.readerIndex());
        if (first >= from && first <= to) {
            context.fireChannelRead(message);
            context.pipeline().remove(this);
        } else {
            refused = true;
            in.release();
            otherwise.run();
        }
    }
}
