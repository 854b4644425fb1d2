package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/**
 * Netty and nothing else, on one connection: an event loop at each end, messages with a number so that many can be under way, and
 * no thread for the handler.
 */
final class NettyPeer implements Peer {
    private final Payload payload;
    private final EventLoopGroup calleeLoop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoopGroup callerLoop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final NettyCaller caller;

    NettyPeer(NettyCarrier carrier, Payload payload, IntUnaryOperator through) throws InterruptedException {
        this.payload = payload;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        Channel server = new ServerBootstrap()
                .group(calleeLoop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        carrier.serve(channel.pipeline());
                        channel.pipeline().addLast(new NettyCallee(carrier, payload));
                    }
                })
                .bind(loopback, 0)
                .sync()
                .channel();
        int port = through.applyAsInt(((InetSocketAddress) server.localAddress()).getPort());
        caller = new NettyCaller(carrier, payload);
        new Bootstrap()
                .group(callerLoop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        carrier.call(channel.pipeline());
                        channel.pipeline().addLast(caller);
                    }
                })
                .connect(loopback, port)
                .sync();
        caller.awaitReady();
    }

    @Override
    public Caller caller() {
        return () -> Waiting.call(caller);
    }

    @Override
    public Optional<AsyncCaller> async() {
        return Optional.of(caller);
    }

    @Override
    public Object expected() {
        return payload.answer();
    }

    @Override
    public void close() {
        callerLoop.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(10, TimeUnit.SECONDS);
        calleeLoop.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(10, TimeUnit.SECONDS);
    }
}
