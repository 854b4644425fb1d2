package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Peer;
import dev.graft.benchmarks.peers.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One way with one payload, opened and measured on demand. For one thread. */
final class Subject implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final int WIRE_CALLS = 500;

    private final Way way;
    private final Payload payload;
    private final Peer peer;
    private final List<Peer.Caller> callers = new ArrayList<>();

    Subject(Way way, Payload payload) throws Exception {
        this.way = way;
        this.payload = payload;
        peer = way.open(payload);
    }

    /** Whether so many calls are kept under way by one thread, and not by as many. */
    boolean async(int atOnce) {
        return atOnce >= Plan.IN_FLIGHT && peer.async().isPresent();
    }

    /** Puts the load on for some time, and measures the later part of it. */
    Sample measure(int atOnce, long leadMillis, long millis) throws Exception {
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

    /** The bytes that one call sends and receives: those of many calls in turn through a relay, without the opening. */
    long wireBytes() throws Exception {
        try (Relay relay = new Relay();
                Peer relayed = way.open(payload, relay::to)) {
            Peer.Caller caller = relayed.caller();
            for (int i = 0; i < WIRE_CALLS / 10; i++) {
                Payload.check(relayed.expected(), caller.call());
            }
            long before = relay.bytes();
            for (int i = 0; i < WIRE_CALLS; i++) {
                caller.call();
            }
            return Math.round((double) (relay.bytes() - before) / WIRE_CALLS);
        }
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }
}
