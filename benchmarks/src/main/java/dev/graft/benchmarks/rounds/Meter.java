package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.peers.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts a load on a peer for a moment, and measures it. Closes the peer. For one thread. */
public final class Meter implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;

    private final Peer peer;
    private final List<Peer.Caller> callers = new ArrayList<>();

    public Meter(Peer peer) {
        this.peer = peer;
    }

    /** Whether so many calls are kept under way by one thread, and not by as many. */
    boolean async(int atOnce) {
        return atOnce >= Plan.IN_FLIGHT && peer.async().isPresent();
    }

    /** Puts the load on for some time, and measures the later part of it. */
    public Sample measure(int atOnce, long leadMillis, long millis) throws Exception {
        try (Load load = load(atOnce)) {
            Thread.sleep(leadMillis);
            load.check();
            Usage before = Usage.now(load);
            Sample sample;
            long waited = 0;
            do {
                if (waited > PATIENCE_MILLIS) {
                    throw new IllegalStateException("no call was answered within " + waited + " ms");
                }
                Thread.sleep(millis);
                waited += millis;
                sample = Usage.now(load).since(before);
                load.check();
            } while (sample.calls() == 0); // A cold way with much to carry may take longer than that.
            return sample;
        }
    }

    private Load load(int atOnce) throws Exception {
        if (async(atOnce)) {
            return new Window(peer, peer.async().orElseThrow(), atOnce);
        }
        while (callers.size() < atOnce) {
            callers.add(peer.caller());
        }
        return new Callers(peer, callers.subList(0, atOnce));
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }
}
