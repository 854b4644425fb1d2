package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/** grpc-java's stubs, blocking and asynchronous, over one channel. */
final class GrpcPeer implements Peer {
    private final Payload payload;
    private final Server server;
    private final ManagedChannel channel;

    private GrpcPeer(Payload payload, Server server, ManagedChannel channel) {
        this.payload = payload;
        this.server = server;
        this.channel = channel;
    }

    /** @param direct whether to leave out the default executors, and run handlers and callbacks on the event loops */
    static GrpcPeer netty(boolean direct, Payload payload, IntUnaryOperator through) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        Server server = serve(direct, NettyServerBuilder.forAddress(new InetSocketAddress(loopback, 0)));
        InetSocketAddress address = new InetSocketAddress(loopback, through.applyAsInt(server.getPort()));
        return new GrpcPeer(
                payload,
                server,
                connect(direct, NettyChannelBuilder.forAddress(address).usePlaintext()));
    }

    /** @param direct whether to leave out the default executors, and run handlers and callbacks on the caller's thread */
    static GrpcPeer inProcess(boolean direct, Payload payload) throws IOException {
        String name = InProcessServerBuilder.generateName();
        Server server = serve(direct, InProcessServerBuilder.forName(name));
        return new GrpcPeer(payload, server, connect(direct, InProcessChannelBuilder.forName(name)));
    }

    private static Server serve(boolean direct, ServerBuilder<?> builder) throws IOException {
        builder.addService(new GrpcEcho());
        return (direct ? builder.directExecutor() : builder).build().start();
    }

    private static ManagedChannel connect(boolean direct, ManagedChannelBuilder<?> builder) {
        return (direct ? builder.directExecutor() : builder).build();
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
