package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.connections.Kind;
import java.io.Closeable;
import java.io.IOException;

/** Where calls of one kind go, and are kept. */
interface Callee extends Closeable {
    /** What {@link Caller#open} takes. */
    String address();

    /** Opens it on loopback. */
    static Callee open(Kind kind, Kept kept, int calls) throws IOException {
        return switch (kind) {
            case SOCKET -> throw new IllegalArgumentException("a socket has one call under way");
            case GRAFT -> new GraftCallee("tcp://127.0.0.1:0", kept, calls);
            case GRAFT_WEBSOCKET -> new GraftCallee("ws://127.0.0.1:0/graft", kept, calls);
            case GRPC -> new GrpcCallee(kept);
        };
    }
}
