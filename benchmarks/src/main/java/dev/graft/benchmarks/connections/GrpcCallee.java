package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.peers.GrpcEcho;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** gRPC's server with its defaults. */
record GrpcCallee(Server server) implements Kind.Callee {
    GrpcCallee() throws IOException {
        this(NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new GrpcEcho())
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
}
