package dev.graft.benchmarks.latency;

import dev.graft.benchmarks.peers.Peer;

/** Gives the answer at once: what is measured then is how late the threads wake up for a call. */
record NoCall(Object expected) implements Peer {
    @Override
    public Caller caller() {
        return () -> expected;
    }

    @Override
    public void close() {}
}
