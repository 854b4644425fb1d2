package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Payload;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntUnaryOperator;

/**
 * Bare blocking sockets: the floor under every protocol. Each caller has its own, and a thread that answers it, for a socket
 * without request numbers serves one caller at a time.
 */
final class SocketPeer implements Peer {
    private final Payload payload;
    private final IntUnaryOperator through;
    private final SocketCallee callee;
    private final List<SocketCaller> callers = new CopyOnWriteArrayList<>();

    SocketPeer(Payload payload, IntUnaryOperator through) throws IOException {
        this.payload = payload;
        this.through = through;
        callee = new SocketCallee(payload);
    }

    @Override
    public Caller caller() throws IOException {
        SocketCaller caller = new SocketCaller(through.applyAsInt(callee.port()), payload);
        callers.add(caller);
        return caller;
    }

    @Override
    public Object expected() {
        return payload.answer();
    }

    @Override
    public void close() throws IOException {
        callee.close();
        for (SocketCaller caller : callers) {
            caller.close();
        }
    }
}
