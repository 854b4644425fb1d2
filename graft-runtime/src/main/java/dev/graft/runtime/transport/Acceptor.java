package dev.graft.runtime.transport;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** Takes the sockets that a listening one accepts, and gives each to a poller. */
final class Acceptor implements Poller.Waiter {
    private static final System.Logger LOG = System.getLogger(Acceptor.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ServerSocketChannel listening;
    private final Poller poller;
    private final Address address;
    private final Carrier carrier;
    private final Function<Connection, FrameHandler> handlers;
    private final NioTransport transport;

    Acceptor(
            ServerSocketChannel listening,
            Poller poller,
            Address address,
            Carrier carrier,
            Function<Connection, FrameHandler> handlers,
            NioTransport transport) {
        this.listening = listening;
        this.poller = poller;
        this.address = address;
        this.carrier = carrier;
        this.handlers = handlers;
        this.transport = transport;
    }

    @Override
    public boolean ready(SelectionKey key) {
        try {
            for (SocketChannel channel; (channel = listening.accept()) != null; ) {
                accepted(channel);
            }
        } catch (IOException | RuntimeException | Error e) {
            if (listening.isOpen()) {
                pause(key, e);
            }
        }
        return true;
    }

    /** Most often this process has no file handles or threads left; to try on at once would only burn the processor. */
    private void pause(SelectionKey key, Throwable why) {
        LOG.log(System.Logger.Level.WARNING, "cannot accept a connection at " + address, why);
        key.interestOps(0);
        poller.schedule(PAUSE, () -> {
            if (key.isValid()) {
                key.interestOps(SelectionKey.OP_ACCEPT);
            }
        });
    }

    private void accepted(SocketChannel channel) {
        boolean taken = false;
        try {
            transport.configure(channel);
            Link link = transport.link(channel, transport.threads().accepting());
            link.poller().execute(() -> begin(link));
            taken = true;
        } catch (TransportException | RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "a connection came while the transport was being closed", e);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a connection at " + address + " broke at once", e);
        } finally {
            if (!taken) {
                NioTransport.close(channel);
            }
        }
    }

    private void begin(Link link) {
        try {
            carrier.accepted(link, new Accepted(link));
            link.begin();
        } catch (RuntimeException | Error e) {
            link.end(e);
            throw e;
        }
    }

    @Override
    public void abandon() {
        try {
            listening.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a listening socket could not be closed", e);
        }
    }

    private final class Accepted implements Opening {
        private final Link link;
        private final String remote;

        Accepted(Link link) {
            this.link = link;
            this.remote = Hosts.ofPeer(address.scheme(), link.channel());
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
            if (link.isOver()) {
                return;
            }
            try {
                transport.begin(link, framing, remote, handlers);
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
