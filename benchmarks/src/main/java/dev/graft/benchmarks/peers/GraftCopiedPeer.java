package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Payload;
import dev.graft.runtime.Hypertube;

/** Graft's stub in memory, where values cross as they would to another process. */
final class GraftCopiedPeer implements Peer {
    private final Payload payload;
    private final Hypertube tube = Hypertube.builder()
            .provide(Echo.class, new EchoService())
            .connection("isolation=copied")
            .open();
    private final Echo stub = tube.graft(Echo.class);

    GraftCopiedPeer(Payload payload) {
        this.payload = payload;
    }

    @Override
    public Caller caller() {
        return () -> payload.call(stub);
    }

    @Override
    public Object expected() {
        return payload.answer();
    }

    @Override
    public void close() {
        tube.close();
    }
}
