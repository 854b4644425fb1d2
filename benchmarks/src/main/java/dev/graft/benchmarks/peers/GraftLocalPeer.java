package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Payload;
import dev.graft.runtime.Hypertube;

/** Graft's stub in memory, where values are looked at, or cross as they would to another process. */
final class GraftLocalPeer implements Peer {
    private final Payload payload;
    private final Hypertube tube;
    private final Echo stub;

    /** @param isolation for example {@code copied} */
    GraftLocalPeer(String isolation, Payload payload) {
        this.payload = payload;
        tube = Hypertube.builder()
                .provide(Echo.class, new EchoService())
                .connection("isolation=" + isolation)
                .open();
        stub = tube.graft(Echo.class);
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
