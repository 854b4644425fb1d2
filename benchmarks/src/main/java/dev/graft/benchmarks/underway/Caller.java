package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.connections.Kind;
import java.io.Closeable;
import java.util.concurrent.CompletableFuture;

/** Where calls of one kind come from, all over one connection. */
interface Caller extends Closeable {
    /** A call's deadline. Nearer ones could come while the collector is at work. */
    int DEADLINE_MINUTES = 5;

    /** Begins one call with a basket. */
    CompletableFuture<?> begin();

    /** What it gives back when all is well. */
    Object expected();

    /** Connects at the first call. */
    static Caller open(Kind kind, String address, int calls) {
        return switch (kind) {
            case SOCKET -> throw new IllegalArgumentException("a socket has one call under way");
            case GRAFT, GRAFT_WEBSOCKET -> new GraftCaller(address, calls);
            case GRPC -> new GrpcCaller(address);
        };
    }
}
