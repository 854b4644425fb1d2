package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import java.util.List;

/**
 * What to measure and for how long.
 *
 * @param loads how many calls are under way at once
 * @param rounds of each way under each load; an odd number has a median that was measured
 * @param warmMillis under the largest load, before anything is measured
 * @param millis of one way in one round
 */
public record Plan(
        List<Way> ways, List<Payload> payloads, List<Integer> loads, int rounds, long warmMillis, long millis) {
    /** With so many calls at once a peer that can call without waiting does; with fewer its callers are threads that wait. */
    public static final int IN_FLIGHT = 64;
}
