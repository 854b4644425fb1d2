package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import java.util.function.IntUnaryOperator;

/** The ways that are measured against each other, in a table's order. */
public enum Way {
    SOCKET("bare socket for each caller"),
    NETTY("Netty echo"),
    NETTY_WEBSOCKET("Netty echo, WebSocket"),
    GRAFT("Graft, TCP"),
    GRAFT_WEBSOCKET("Graft, WebSocket"),
    RSOCKET("RSocket"),
    RMI("RMI"),
    GRPC("grpc-java"),
    GRPC_DIRECT("grpc-java, direct executors"),
    DUBBO_TRIPLE("Dubbo, tri"),
    DUBBO("Dubbo, dubbo");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** As a table names it. */
    public String label() {
        return label;
    }

    public Peer open(Payload payload) throws Exception {
        return open(payload, port -> port);
    }

    /**
     * Opens it with something between its ends.
     *
     * @param through takes the port where the callee listens, and gives the one where the caller is to connect
     */
    public Peer open(Payload payload, IntUnaryOperator through) throws Exception {
        return switch (this) {
            case SOCKET -> new SocketPeer(payload, through);
            case NETTY -> new NettyPeer(NettyCarrier.TCP, payload, through);
            case NETTY_WEBSOCKET -> new NettyPeer(NettyCarrier.WEBSOCKET, payload, through);
            case GRAFT -> new GraftPeer("tcp://127.0.0.1:0", payload, through);
            case GRAFT_WEBSOCKET -> new GraftPeer("ws://127.0.0.1:0/graft", payload, through);
            case RSOCKET -> new RSocketPeer(payload, through);
            case RMI -> new RmiPeer(payload, through);
            case GRPC -> GrpcPeer.netty(false, payload, through);
            case GRPC_DIRECT -> GrpcPeer.netty(true, payload, through);
            case DUBBO_TRIPLE -> DubboPeer.remote("tri", payload, through);
            case DUBBO -> DubboPeer.remote("dubbo", payload, through);
        };
    }
}
