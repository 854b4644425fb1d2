package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Peer;
import dev.graft.benchmarks.peers.Way;
import java.io.IOException;

/** One way with one payload, opened and measured on demand. For one thread. */
final class Subject implements AutoCloseable {
    private static final int WIRE_CALLS = 500;

    private final Way way;
    private final Payload payload;
    private final Meter meter;

    Subject(Way way, Payload payload) throws Exception {
        this.way = way;
        this.payload = payload;
        meter = new Meter(way.open(payload));
    }

    /** Whether so many calls are kept under way by one thread, and not by as many. */
    boolean async(int atOnce) {
        return meter.async(atOnce);
    }

    /** Puts the load on for some time, and measures the later part of it. */
    Sample measure(int atOnce, long leadMillis, long millis) throws Exception {
        return meter.measure(atOnce, leadMillis, millis);
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
        meter.close();
    }
}
