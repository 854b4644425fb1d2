package dev.graft.runtime.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Takes the channels that a listening socket accepts, and gives each to an event loop. */
final class Acceptor extends ChannelInboundHandlerAdapter {
    private static final System.Logger LOG = System.getLogger(Acceptor.class.getName());
    private static final long PAUSE_MILLIS = 500;

    private final Address address;
    private final Carrier carrier;
    private final Function<Connection, FrameHandler> handlers;
    private final NettyTransport transport;

    Acceptor(Address address, Carrier carrier, Function<Connection, FrameHandler> handlers, NettyTransport transport) {
        this.address = address;
        this.carrier = carrier;
        this.handlers = handlers;
        this.transport = transport;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        transport.channels().add(context.channel());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Channel channel = (Channel) message;
        try {
            transport.configure(channel);
            channel.pipeline().addLast(new Entrance());
            transport.threads().next().register(channel).addListener(registered -> {
                if (!registered.isSuccess()) {
                    channel.unsafe().closeForcibly();
                }
            });
        } catch (TransportException | RejectedExecutionException e) {
            channel.unsafe().closeForcibly(); // the transport is being closed
        }
    }

    /** Most often this process has no file handles left; to try on at once would only burn the processor. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable error) {
        LOG.log(System.Logger.Level.WARNING, "cannot accept a connection at " + address, error);
        Channel channel = context.channel();
        if (channel.config().isAutoRead()) {
            channel.config().setAutoRead(false);
            Future<?> unused = channel.eventLoop()
                    .schedule(() -> channel.config().setAutoRead(true), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits for the channel to be on its event loop; only then, and before it reads, may handlers be added. */
    private final class Entrance extends ChannelInboundHandlerAdapter {
        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            transport.channels().add(context.channel());
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.pipeline().remove(this);
            carrier.accepted(context.channel(), new Accepted(context.channel()));
        }
    }

    private final class Accepted implements Opening {
        private final Channel channel;
        private final String remote;

        Accepted(Channel channel) {
            this.channel = channel;
            this.remote = Hosts.text(channel.remoteAddress());
        }

        @Override
        public Address address() {
            return address;
        }

        @Override
        public Settings settings() {
            return transport.settings();
        }

        @Override
        public void ready(Framing framing) {
            if (!channel.isActive()) {
                return;
            }
            try {
                transport.begin(channel, framing, remote, handlers);
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "no handler could be made for " + remote, e);
            }
        }

        @Override
        public void failed(TransportException why) {
            LOG.log(System.Logger.Level.DEBUG, () -> remote + " at " + address + ": " + why.getMessage());
        }
    }
}
