package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.peers.SocketCallee;
import java.io.IOException;

/** Blocking sockets with a thread each. */
record BareCallee(SocketCallee callee) implements Kind.Callee {
    @Override
    public String address() {
        return String.valueOf(callee.port());
    }

    @Override
    public void close() throws IOException {
        callee.close();
    }
}
