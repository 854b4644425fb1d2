package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/** grpc-java's stubs, blocking and asynchronous, over one channel on Netty. */
final class GrpcPeer implements Peer {
    private final Payload payload;
    private final Server server;
    private final ManagedChannel channel;

    /** @param direct whether to leave out the default executors, and run handlers and callbacks on the event loops */
    GrpcPeer(boolean direct, Payload payload, IntUnaryOperator through) throws IOException {
        this.payload = payload;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerBuilder<?> serving = NettyServerBuilder.forAddress(new InetSocketAddress(loopback, 0))
                .addService(new GrpcEcho());
        server = (direct ? serving.directExecutor() : serving).build().start();
        ManagedChannelBuilder<?> calling = NettyChannelBuilder.forAddress(
                        new InetSocketAddress(loopback, through.applyAsInt(server.getPort())))
                .usePlaintext();
        channel = (direct ? calling.directExecutor() : calling).build();
    }

    @Override
    public Caller caller() {
        EchoServiceGrpc.EchoServiceBlockingStub stub = EchoServiceGrpc.newBlockingStub(channel);
        return switch (payload) {
            case TWO_LONGS -> () -> stub.add(GrpcMessages.TWO_LONGS);
            case BASKET -> () -> stub.echoBasket(GrpcMessages.BASKET);
            case BYTES_64K -> () -> stub.echoBytes(GrpcMessages.BYTES);
        };
    }

    @Override
    public Optional<AsyncCaller> async() {
        EchoServiceGrpc.EchoServiceStub stub = EchoServiceGrpc.newStub(channel);
        return Optional.of(
                switch (payload) {
                    case TWO_LONGS -> answer -> stub.add(GrpcMessages.TWO_LONGS, new Observer<>(answer));
                    case BASKET -> answer -> stub.echoBasket(GrpcMessages.BASKET, new Observer<>(answer));
                    case BYTES_64K -> answer -> stub.echoBytes(GrpcMessages.BYTES, new Observer<>(answer));
                });
    }

    @Override
    public Object expected() {
        return switch (payload) {
            case TWO_LONGS -> GrpcMessages.SUM;
            case BASKET -> GrpcMessages.BASKET;
            case BYTES_64K -> GrpcMessages.BYTES;
        };
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

    private record Observer<T>(Answer answer) implements StreamObserver<T> {
        @Override
        public void onNext(T value) {
            answer.given(value);
        }

        @Override
        public void onError(Throwable thrown) {
            answer.failed(thrown);
        }

        @Override
        public void onCompleted() {}
    }
}
