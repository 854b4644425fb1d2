package dev.graft.runtime.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Frames over TCP and WebSocket, on the sockets of the JDK. Its threads are daemons, called {@code graft-io-1} and so on.
 */
public final class NioTransport implements Transport {
    private static final System.Logger LOG = System.getLogger(NioTransport.class.getName());
    private static final Map<String, Carrier> CARRIERS = Map.of("tcp", new TcpCarrier(), "ws", new WebSocketCarrier());
    private static final int BACKLOG = 1024;

    private final Settings settings;
    private final PollerThreads threads;
    private final Buffers buffers = new Buffers();
    private final Set<NioConnection> connections = ConcurrentHashMap.newKeySet();
    private final Set<NioListener> listeners = ConcurrentHashMap.newKeySet();

    /** A transport without threads yet. */
    public NioTransport() {
        this(Settings.DEFAULT);
    }

    NioTransport(Settings settings) {
        this(settings, daemons());
    }

    NioTransport(Settings settings, ThreadFactory factory) {
        this.settings = settings;
        this.threads = new PollerThreads(settings.threads(), factory);
    }

    /** What a thread has of the one that starts it may be that of a method body, which is none of the next one's business. */
    private static ThreadFactory daemons() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return task -> {
            Thread thread = new Thread(null, task, "graft-io", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        };
    }

    Settings settings() {
        return settings;
    }

    PollerThreads threads() {
        return threads;
    }

    @Override
    public Set<String> schemes() {
        return CARRIERS.keySet();
    }

    private static Carrier carrier(Address address) {
        Carrier carrier = CARRIERS.get(address.scheme());
        if (carrier == null) {
            throw new IllegalArgumentException("no carrier of " + address.scheme());
        }
        return carrier;
    }

    @Override
    public CompletableFuture<Connection> connect(Address address, Function<Connection, FrameHandler> handler) {
        Carrier carrier = carrier(address);
        try {
            return new Connector(address, carrier, handler, this).start();
        } catch (TransportException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Listener listen(Address address, Function<Connection, FrameHandler> handler) {
        Carrier carrier = carrier(address);
        ServerSocketChannel channel = null;
        boolean listening = false;
        try {
            Poller poller = threads.accepting();
            channel = ServerSocketChannel.open();
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress(InetAddress.getByName(address.host()), address.port()), BACKLOG);
            NioListener listener = new NioListener(address, channel, poller, listeners::remove);
            accept(channel, poller, new Acceptor(channel, poller, address, carrier, handler, this));
            listeners.add(listener);
            listening = true;
            return listener;
        } catch (IOException | RejectedExecutionException e) {
            throw Failures.ofListen(address, e);
        } finally {
            if (channel != null && !listening) {
                close(channel);
            }
        }
    }

    private static void accept(ServerSocketChannel channel, Poller poller, Acceptor acceptor) {
        poller.execute(() -> {
            try {
                poller.register(channel, SelectionKey.OP_ACCEPT, acceptor);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a listening socket was closed at once", e);
            }
        });
    }

    void configure(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    }

    Link link(SocketChannel channel, Poller poller) {
        return new Link(channel, poller, settings, buffers);
    }

    NioConnection begin(Link link, Framing framing, String remote, Function<Connection, FrameHandler> handlers) {
        NioConnection connection = NioConnection.begin(link, framing, remote, handlers);
        connections.add(connection);
        CompletableFuture<Void> unused =
                connection.end().whenComplete((ended, error) -> connections.remove(connection));
        return connection;
    }

    int openConnections() {
        return connections.size();
    }

    int openListeners() {
        return listeners.size();
    }

    static void close(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a socket could not be closed", e);
        }
    }

    /** Waits, and keeps an interrupt for later. */
    static void await(CountDownLatch latch, long limitNanos) {
        long end = System.nanoTime() + limitNanos;
        boolean interrupted = false;
        while (true) {
            try {
                if (!latch.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    LOG.log(System.Logger.Level.DEBUG, "a poller did not do in time what it was asked for");
                }
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (!threads.inside()) {
            closeAndWait();
            return;
        }
        try {
            threads.run("closer", this::closeAndWait);
        } catch (TransportException e) {
            LOG.log(System.Logger.Level.DEBUG, "another thread closes the transport already", e);
        }
    }

    private void closeAndWait() {
        long limit = settings.flushLimit().plus(settings.lingerLimit()).toNanos();
        listeners.forEach(NioListener::close);
        connections.forEach(NioConnection::close);
        boolean interrupted = false;
        try {
            CompletableFuture.allOf(connections.stream().map(NioConnection::end).toArray(CompletableFuture<?>[]::new))
                    .get(limit, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "connections did not end in order and are cut", e);
        }
        if (!threads.close(limit)) {
            LOG.log(System.Logger.Level.WARNING, "a thread of the transport is held by a handler and goes on");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Offers {@link NioTransport} to {@link Transports}. */
    public static final class Provider implements Transport.Provider {
        @Override
        public Set<String> schemes() {
            return CARRIERS.keySet();
        }

        @Override
        public Transport create() {
            return new NioTransport();
        }
    }
}
