package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.grpc.Basket;
import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import dev.graft.benchmarks.grpc.Payload;
import dev.graft.benchmarks.grpc.Sum;
import dev.graft.benchmarks.grpc.TwoLongs;
import io.grpc.stub.StreamObserver;

/** gRPC's echo. */
public final class GrpcEcho extends EchoServiceGrpc.EchoServiceImplBase {
    @Override
    public void echoBasket(Basket request, StreamObserver<Basket> responses) {
        answer(request, responses);
    }

    @Override
    public void echoBytes(Payload request, StreamObserver<Payload> responses) {
        answer(request, responses);
    }

    @Override
    public void add(TwoLongs request, StreamObserver<Sum> responses) {
        answer(Sum.newBuilder().setSum(request.getA() + request.getB()).build(), responses);
    }

    private static <T> void answer(T message, StreamObserver<T> responses) {
        responses.onNext(message);
        responses.onCompleted();
    }
}
