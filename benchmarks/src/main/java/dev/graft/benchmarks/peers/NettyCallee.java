package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Answers on the event loop, and flushes once for all it has read. */
final class NettyCallee extends ChannelInboundHandlerAdapter {
    private final NettyCarrier carrier;
    private final Payload payload;

    NettyCallee(NettyCarrier carrier, Payload payload) {
        this.carrier = carrier;
        this.payload = payload;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // A void promise tells the pipeline what goes wrong.
    public void channelRead(ChannelHandlerContext context, Object received) {
        NettyMessage request = NettyMessage.read(received);
        context.write(
                NettyMessage.write(
                        context.alloc(),
                        carrier,
                        payload,
                        request.number(),
                        out -> BareCodec.serve(payload, request.content(), out)),
                context.voidPromise());
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }
}
