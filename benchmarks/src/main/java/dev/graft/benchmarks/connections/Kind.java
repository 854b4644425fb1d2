package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.SocketCallee;
import java.io.Closeable;
import java.io.IOException;

/** What has connections, and an echo at their end. */
public enum Kind {
    SOCKET("bare socket"),
    GRAFT("Graft, TCP"),
    GRAFT_WEBSOCKET("Graft, WebSocket"),
    GRPC("grpc-java");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** As a table names it. */
    public String label() {
        return label;
    }

    /** Where connections end. */
    public interface Callee extends Closeable {
        /** What {@link #dialer} takes. */
        String address();
    }

    /** Where connections begin. */
    public interface Dialer extends Closeable {
        /** A connection of its own, opened by its first call. */
        Echo connection() throws IOException;
    }

    /** Calls over one connection. */
    public interface Echo {
        /** Throws where what comes back is not what was sent. */
        void call();
    }

    /** Opens a callee on loopback. */
    public Callee serve() throws IOException {
        return switch (this) {
            case SOCKET -> new BareCallee(new SocketCallee(Payload.BASKET));
            case GRAFT -> new GraftCallee("tcp://127.0.0.1:0");
            case GRAFT_WEBSOCKET -> new GraftCallee("ws://127.0.0.1:0/graft");
            case GRPC -> new GrpcCallee();
        };
    }

    /** Begins no connection yet. */
    public Dialer dialer(String address) {
        return switch (this) {
            case SOCKET -> new BareDialer(address);
            case GRAFT, GRAFT_WEBSOCKET -> new GraftDialer(address);
            case GRPC -> new GrpcDialer(address);
        };
    }
}
