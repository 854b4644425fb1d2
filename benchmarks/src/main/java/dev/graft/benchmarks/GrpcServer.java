package dev.graft.benchmarks;

import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** A gRPC server on loopback and one channel to it, both with grpc-java's default executors. */
final class GrpcServer implements AutoCloseable {
    private final Server server;
    private final ManagedChannel channel;

    GrpcServer() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        server = NettyServerBuilder.forAddress(new InetSocketAddress(loopback, 0))
                .addService(new Echo())
                .build()
                .start();
        channel = NettyChannelBuilder.forAddress(new InetSocketAddress(loopback, server.getPort()))
                .usePlaintext()
                .build();
    }

    ManagedChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
        try {
            if (!channel.awaitTermination(10, TimeUnit.SECONDS) || !server.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("gRPC did not end within 10 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Echo extends EchoServiceGrpc.EchoServiceImplBase {
        @Override
        public void echoBasket(
                dev.graft.benchmarks.grpc.Basket request, StreamObserver<dev.graft.benchmarks.grpc.Basket> responses) {
            responses.onNext(request);
            responses.onCompleted();
        }

        @Override
        public void echoBytes(
                dev.graft.benchmarks.grpc.Payload request,
                StreamObserver<dev.graft.benchmarks.grpc.Payload> responses) {
            responses.onNext(request);
            responses.onCompleted();
        }
    }
}
