package dev.graft.runtime.transport;

import dev.graft.runtime.transport.TransportException.Kind;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One attempt to connect: looks the host up, tries its addresses in turn, opens the carrier. Lives on one event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails also closes the channel, which is seen
final class Connector implements Opening {
    private final Address address;
    private final Carrier carrier;
    private final Function<Connection, FrameHandler> handlers;
    private final NettyTransport transport;
    private final EventLoop loop;
    private final CompletableFuture<Connection> result = new CompletableFuture<>();
    private final Queue<InetAddress> left = new ArrayDeque<>();

    private @Nullable Channel channel;
    private @Nullable Throwable first;
    private @Nullable Future<?> timer;
    private boolean connected;

    Connector(Address address, Carrier carrier, Function<Connection, FrameHandler> handlers, NettyTransport transport) {
        this.address = address;
        this.carrier = carrier;
        this.handlers = handlers;
        this.transport = transport;
        this.loop = transport.threads().next();
    }

    CompletableFuture<Connection> start() {
        result.whenComplete((connection, error) -> inLoop(() -> tidy(error != null)));
        inLoop(() ->
                timer = loop.schedule(this::timeUp, settings().connectLimit().toNanos(), TimeUnit.NANOSECONDS));
        if (Hosts.isLiteral(address.host())) {
            resolve();
        } else {
            transport.threads().run("resolver", this::resolve);
        }
        return result;
    }

    private void resolve() {
        try {
            List<InetAddress> found = List.of(InetAddress.getAllByName(address.host()));
            inLoop(() -> {
                left.addAll(found);
                tryNext(found.size());
            });
        } catch (UnknownHostException e) {
            fail(e);
        }
    }

    private void tryNext(int shares) {
        InetAddress next = left.poll();
        if (result.isDone() || next == null) {
            return;
        }
        ChannelFuture attempt = transport
                .configure(new Bootstrap())
                .group(loop)
                .channelFactory(transport.threads().sockets().client())
                .disableResolver()
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        (int) settings().connectLimit().toMillis() / shares)
                .handler(new Entrance())
                .connect(new InetSocketAddress(next, address.port()));
        channel = attempt.channel();
        attempt.addListener(done -> {
            if (done.isSuccess()) {
                connected = true;
                carrier.connected(attempt.channel(), this);
            } else {
                first = first == null ? done.cause() : first;
                if (left.isEmpty()) {
                    fail(first);
                } else {
                    tryNext(shares);
                }
            }
        });
    }

    private final class Entrance extends ChannelInboundHandlerAdapter {
        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            transport.channels().add(context.channel());
        }
    }

    private void timeUp() {
        String what = connected ? "no answer to the handshake within " : "no answer within ";
        failed(new TransportException(
                Kind.UNAVAILABLE, what + Failures.seconds(settings().connectLimit()), null));
    }

    private void tidy(boolean failed) {
        if (timer != null) {
            timer.cancel(false);
        }
        if (failed && channel != null) {
            channel.close();
        }
    }

    private void inLoop(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException e) {
            fail(e);
        }
    }

    private void fail(Throwable cause) {
        failed(Failures.ofConnect(address, cause, settings().connectLimit()));
    }

    @Override
    public void failed(TransportException why) {
        result.completeExceptionally(why);
    }

    @Override
    public void ready(Framing framing) {
        Channel ready = channel;
        if (ready == null || result.isDone()) {
            return;
        }
        if (!ready.isActive()) {
            failed(new TransportException(Kind.UNAVAILABLE, "the peer closed the connection at once", null));
            return;
        }
        try {
            result.complete(transport.begin(ready, framing, address.toString(), handlers));
        } catch (RuntimeException | Error e) {
            failed(Failures.ofConnection(e));
        }
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public Settings settings() {
        return transport.settings();
    }
}
