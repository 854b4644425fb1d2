package dev.graft.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a channel so that the peer can read the last words: to close at once would reset the connection while the peer
 * is still sending, and the words would be lost. So this side sends its end, waits a moment for the peer's, then closes.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails also closes the channel, which is seen
final class Farewell {
    private Farewell() {}

    /** On the event loop. What still arrives is for the channel's handlers to throw away. */
    static void say(Channel channel, ChannelOutboundInvoker out, ByteBuf words, Settings settings) {
        closeIn(channel, settings.flushLimit());
        out.writeAndFlush(words).addListener(sent -> {
            if (sent.isSuccess()) {
                ((DuplexChannel) channel).shutdownOutput();
                closeIn(channel, settings.lingerLimit());
            } else {
                channel.close();
            }
        });
    }

    /** The same, past all handlers of the channel; it throws away what still arrives. */
    static void sayRaw(Channel channel, ByteBuf words, Settings settings) {
        Deaf deaf = new Deaf();
        channel.pipeline().addFirst(deaf);
        say(channel, channel.pipeline().context(deaf), words, settings);
    }

    private static void closeIn(Channel channel, Duration limit) {
        if (channel.isOpen()) {
            Future<?> timer =
                    channel.eventLoop().schedule(() -> channel.close(), limit.toNanos(), TimeUnit.NANOSECONDS);
            channel.closeFuture().addListener(closed -> timer.cancel(false));
        }
    }

    private static final class Deaf extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }
    }
}
