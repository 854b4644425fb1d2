package dev.graft.benchmarks;

import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import java.io.IOException;

/** gRPC's blocking stub. */
final class GrpcPeer implements Peer {
    private final GrpcServer server = new GrpcServer();
    private final EchoServiceGrpc.EchoServiceBlockingStub stub = EchoServiceGrpc.newBlockingStub(server.channel());

    GrpcPeer() throws IOException {}

    @Override
    public Object basket() {
        return stub.echoBasket(GrpcMessages.BASKET);
    }

    @Override
    public Object bytes() {
        return stub.echoBytes(GrpcMessages.BYTES);
    }

    @Override
    public void close() {
        server.close();
    }
}
