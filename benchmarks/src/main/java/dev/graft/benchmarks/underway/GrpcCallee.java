package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.grpc.Basket;
import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** gRPC's server with its defaults, and observers that are told later. */
record GrpcCallee(Server server) implements Callee {
    GrpcCallee(Kept kept) throws IOException {
        this(NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Keeping(kept))
                .build()
                .start());
    }

    @Override
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Keeping extends EchoServiceGrpc.EchoServiceImplBase {
        private final Kept kept;

        Keeping(Kept kept) {
            this.kept = kept;
        }

        @Override
        public void echoBasket(Basket request, StreamObserver<Basket> responses) {
            kept.add(() -> {
                responses.onNext(request);
                responses.onCompleted();
            });
        }
    }
}
