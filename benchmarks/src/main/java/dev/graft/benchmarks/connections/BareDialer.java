package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.SocketCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A blocking socket for each connection. */
final class BareDialer implements Kind.Dialer {
    private final int port;
    private final List<SocketCaller> callers = new ArrayList<>();

    BareDialer(String address) {
        port = Integer.parseInt(address);
    }

    @Override
    public Kind.Echo connection() throws IOException {
        SocketCaller caller = new SocketCaller(port, Payload.BASKET);
        callers.add(caller);
        return () -> {
            try {
                Payload.check(Payload.SAMPLE, caller.call());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Override
    public void close() throws IOException {
        for (SocketCaller caller : callers) {
            caller.close();
        }
    }
}
