package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.grpc.Basket;
import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import dev.graft.benchmarks.peers.GrpcMessages;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** gRPC's asynchronous stub over one channel with its defaults. */
record GrpcCaller(ManagedChannel channel, EchoServiceGrpc.EchoServiceStub stub) implements Caller {
    GrpcCaller(String address) {
        this(NettyChannelBuilder.forTarget(address).usePlaintext().build());
    }

    private GrpcCaller(ManagedChannel channel) {
        this(channel, EchoServiceGrpc.newStub(channel));
    }

    @Override
    public CompletableFuture<?> begin() {
        Answer answer = new Answer();
        stub.withDeadlineAfter(DEADLINE_MINUTES, TimeUnit.MINUTES).echoBasket(GrpcMessages.BASKET, answer);
        return answer;
    }

    @Override
    public Object expected() {
        return GrpcMessages.BASKET;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    /** One object for what Graft's stub gives, so that gRPC's call does not count for more than it holds. */
    private static final class Answer extends CompletableFuture<Basket> implements StreamObserver<Basket> {
        @Override
        public void onNext(Basket value) {
            complete(value);
        }

        @Override
        public void onError(Throwable thrown) {
            completeExceptionally(thrown);
        }

        @Override
        public void onCompleted() {}
    }
}
