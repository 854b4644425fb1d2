package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import dev.graft.benchmarks.peers.GrpcMessages;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.ArrayList;
import java.util.List;

/** gRPC's channels with their defaults, a connection each. They share their threads. */
final class GrpcDialer implements Kind.Dialer {
    private final String address;
    private final List<ManagedChannel> channels = new ArrayList<>();

    GrpcDialer(String address) {
        this.address = address;
    }

    @Override
    public Kind.Echo connection() {
        ManagedChannel channel =
                NettyChannelBuilder.forTarget(address).usePlaintext().build();
        channels.add(channel);
        EchoServiceGrpc.EchoServiceBlockingStub stub = EchoServiceGrpc.newBlockingStub(channel);
        return () -> Payload.check(GrpcMessages.BASKET, stub.echoBasket(GrpcMessages.BASKET));
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
    }
}
