package dev.graft.benchmarks.growth;

import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.peers.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One caller that uses its connections in turn. */
final class ManyConnections implements Peer {
    private final Kind.Callee callee;
    private final Kind.Dialer dialer;
    private final List<Kind.Echo> connections = new ArrayList<>();

    ManyConnections(Kind kind, int count) throws IOException {
        callee = kind.serve();
        dialer = kind.dialer(callee.address());
        for (int i = 0; i < count; i++) {
            connections.add(dialer.connection());
            connections.get(i).call();
        }
    }

    /** For one thread. */
    @Override
    public Caller caller() {
        return new Caller() {
            private int next;

            @Override
            public Object call() {
                connections.get(next).call();
                next = (next + 1) % connections.size();
                return expected();
            }
        };
    }

    /** Each answer is looked at by the connection. */
    @Override
    public Object expected() {
        return true;
    }

    @Override
    public void close() throws IOException {
        dialer.close();
        callee.close();
    }
}
