package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Peer;
import java.util.ArrayList;
import java.util.List;

/** Threads that each make one call after another. The first answer of each is looked at. */
final class Callers extends Load {
    private final List<Thread> threads = new ArrayList<>();

    Callers(Peer peer, List<Peer.Caller> callers) {
        for (Peer.Caller caller : callers) {
            threads.add(start("caller", peer, () -> {
                Payload.check(peer.expected(), caller.call());
                while (!over()) {
                    caller.call();
                    answered();
                }
            }));
        }
    }

    @Override
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(30_000);
            if (thread.isAlive()) {
                throw new IllegalStateException("a call was not answered within 30 s");
            }
        }
    }
}
