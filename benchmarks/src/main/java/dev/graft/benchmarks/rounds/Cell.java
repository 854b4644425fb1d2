package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import java.util.List;

/**
 * What one way did with one payload under one load.
 *
 * @param atOnce calls under way
 * @param async whether one thread kept them under way, and not a thread for each
 * @param samples one of each round, in the order of the rounds
 * @param wireBytes that one call sends and receives
 */
public record Cell(Way way, Payload payload, int atOnce, boolean async, List<Sample> samples, long wireBytes) {
    Cell withWireBytes(long bytes) {
        return new Cell(way, payload, atOnce, async, samples, bytes);
    }
}
