package dev.graft.runtime.transport;

import dev.graft.runtime.transport.TransportException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One attempt to connect: looks the host up, tries its addresses in turn, opens the carrier. Lives on one poller. */
final class Connector implements Opening {
    private final Address address;
    private final Carrier carrier;
    private final Function<Connection, FrameHandler> handlers;
    private final NioTransport transport;
    private final Poller poller;
    private final CompletableFuture<Connection> result = new CompletableFuture<>();
    private final Queue<InetAddress> left = new ArrayDeque<>();

    private @Nullable Attempt attempt;
    private @Nullable Link link;
    private @Nullable Throwable first;
    private Agenda.@Nullable Timer timer;

    Connector(Address address, Carrier carrier, Function<Connection, FrameHandler> handlers, NioTransport transport) {
        this.address = address;
        this.carrier = carrier;
        this.handlers = handlers;
        this.transport = transport;
        this.poller = transport.threads().connecting();
    }

    CompletableFuture<Connection> start() {
        CompletableFuture<Connection> unused =
                result.whenComplete((connection, error) -> onPoller(() -> tidy(error != null)));
        onPoller(() -> timer = poller.schedule(settings().connectLimit(), this::timeUp));
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
            onPoller(() -> {
                left.addAll(found);
                tryNext(found.size());
            });
        } catch (UnknownHostException | RuntimeException e) {
            fail(e);
        }
    }

    private void tryNext(int shares) {
        InetAddress next = left.poll();
        if (result.isDone() || next == null) {
            return;
        }
        try {
            SocketChannel channel = SocketChannel.open();
            attempt = new Attempt(channel, shares);
            attempt.begin(new InetSocketAddress(next, address.port()));
        } catch (IOException | RuntimeException e) {
            failedAttempt(e, shares);
        }
    }

    private void failedAttempt(Exception why, int shares) {
        if (attempt != null) {
            attempt.close();
            attempt = null;
        }
        first = first == null ? why : first;
        if (left.isEmpty()) {
            fail(first);
        } else {
            tryNext(shares);
        }
    }

    /** At one address. */
    private final class Attempt implements Poller.Waiter {
        private final SocketChannel channel;
        private final int shares;
        private Agenda.@Nullable Timer patience;

        Attempt(SocketChannel channel, int shares) {
            this.channel = channel;
            this.shares = shares;
        }

        void begin(InetSocketAddress at) throws IOException {
            transport.configure(channel);
            if (channel.connect(at)) {
                connected(channel);
                return;
            }
            poller.register(channel, SelectionKey.OP_CONNECT, this);
            patience = poller.schedule(settings().connectLimit().dividedBy(shares), this::noAnswer);
        }

        private void noAnswer() {
            failedAttempt(new SocketTimeoutException("timed out"), shares);
        }

        @Override
        public boolean ready(SelectionKey key) {
            try {
                if (channel.finishConnect()) {
                    key.interestOps(0);
                    cancelPatience();
                    connected(channel);
                }
            } catch (IOException e) {
                failedAttempt(e, shares);
            }
            return true;
        }

        @Override
        public void abandon() {
            failed(new TransportException(Kind.UNAVAILABLE, "the transport is closed", null));
            close();
        }

        private void cancelPatience() {
            if (patience != null) {
                patience.cancel();
            }
        }

        void close() {
            cancelPatience();
            NioTransport.close(channel);
        }
    }

    private void connected(SocketChannel channel) {
        attempt = null;
        Link connected = transport.link(channel, poller);
        link = connected;
        carrier.connected(connected, this);
        connected.begin();
    }

    private void timeUp() {
        String what = link != null ? "no answer to the handshake within " : "no answer within ";
        failed(new TransportException(
                Kind.UNAVAILABLE, what + Failures.seconds(settings().connectLimit()), null));
    }

    private void tidy(boolean failed) {
        if (timer != null) {
            timer.cancel();
        }
        if (failed && attempt != null) {
            attempt.close();
        }
        if (failed && link != null) {
            link.end(null);
        }
    }

    private void onPoller(Runnable task) {
        try {
            poller.execute(task);
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
        Link ready = link;
        if (ready == null || result.isDone()) {
            return;
        }
        if (ready.isOver()) {
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
