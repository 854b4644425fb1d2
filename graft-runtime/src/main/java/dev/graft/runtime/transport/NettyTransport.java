package dev.graft.runtime.transport;

import io.netty.bootstrap.AbstractBootstrap;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Frames over TCP and WebSocket, by Netty: epoll where it is there, NIO elsewhere. Its threads are daemons, called
 * {@code graft-io-1} and so on.
 */
public final class NettyTransport implements Transport {
    private static final System.Logger LOG = System.getLogger(NettyTransport.class.getName());
    private static final Map<String, Carrier> CARRIERS = Map.of("tcp", new TcpCarrier(), "ws", new WebSocketCarrier());
    private static final WriteBufferWaterMark WATER = new WriteBufferWaterMark(Outbox.HIGH / 4, Outbox.HIGH);
    private static final int BACKLOG = 1024;

    private final Settings settings;
    private final IoThreads threads;
    private final Set<NettyConnection> connections = ConcurrentHashMap.newKeySet();
    private final OpenChannels channels = new OpenChannels();

    /** A transport without threads yet. */
    public NettyTransport() {
        this(Settings.DEFAULT);
    }

    NettyTransport(Settings settings) {
        this.settings = settings;
        this.threads = new IoThreads(Sockets.of(settings.nativeSockets()), settings.threads());
    }

    Settings settings() {
        return settings;
    }

    IoThreads threads() {
        return threads;
    }

    OpenChannels channels() {
        return channels;
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
        Acceptor acceptor = new Acceptor(address, carrier(address), handler, this);
        try {
            ChannelFuture bound = new Bootstrap()
                    .group(threads.next())
                    .channelFactory(threads.sockets().server())
                    .disableResolver()
                    .option(ChannelOption.SO_BACKLOG, BACKLOG)
                    .handler(acceptor)
                    .bind(new InetSocketAddress(InetAddress.getByName(address.host()), address.port()))
                    .awaitUninterruptibly();
            if (!bound.isSuccess()) {
                throw Failures.ofListen(address, bound.cause());
            }
            return new NettyListener(address, bound.channel());
        } catch (UnknownHostException | RejectedExecutionException e) {
            throw Failures.ofListen(address, e);
        }
    }

    <B extends AbstractBootstrap<B, Channel>> B configure(B bootstrap) {
        return bootstrap
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER);
    }

    void configure(Channel accepted) {
        accepted.config().setOption(ChannelOption.TCP_NODELAY, true);
        accepted.config().setOption(ChannelOption.SO_KEEPALIVE, true);
        accepted.config().setOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER);
    }

    NettyConnection begin(
            Channel channel, Framing framing, String remote, Function<Connection, FrameHandler> handlers) {
        NettyConnection connection = NettyConnection.begin(channel, framing, remote, settings, handlers);
        connections.add(connection);
        CompletableFuture<Void> unused =
                connection.end().whenComplete((ended, error) -> connections.remove(connection));
        return connection;
    }

    int openConnections() {
        return connections.size();
    }

    @Override
    public void close() {
        if (threads.inside()) {
            threads.run("closer", this::closeAndWait);
        } else {
            closeAndWait();
        }
    }

    private void closeAndWait() {
        long limit = settings.flushLimit().plus(settings.lingerLimit()).toNanos();
        channels.closeListeners(limit);
        connections.forEach(NettyConnection::close);
        boolean interrupted = false;
        try {
            CompletableFuture.allOf(
                            connections.stream().map(NettyConnection::end).toArray(CompletableFuture<?>[]::new))
                    .get(limit, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "connections did not end in order and are cut", e);
        }
        channels.closeAll(limit);
        if (!threads.close(limit)) {
            LOG.log(System.Logger.Level.WARNING, "a thread of the transport is held by a handler and goes on");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Offers {@link NettyTransport} to {@link Transports}. */
    public static final class Provider implements Transport.Provider {
        @Override
        public Set<String> schemes() {
            return CARRIERS.keySet();
        }

        @Override
        public Transport create() {
            return new NettyTransport();
        }
    }
}
