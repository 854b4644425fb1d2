package dev.graft.benchmarks.rounds;

import java.util.List;

/**
 * What one way did in one round.
 *
 * @param nanos on the clock
 * @param cpuNanos of the whole process, which is both ends of the connection
 * @param bytes allocated by the whole process
 */
public record Sample(long calls, long nanos, long cpuNanos, long bytes) {
    /** Reads what {@link #line} wrote. */
    public static Sample parse(List<String> words) {
        return new Sample(
                Long.parseLong(words.get(0)),
                Long.parseLong(words.get(1)),
                Long.parseLong(words.get(2)),
                Long.parseLong(words.get(3)));
    }

    /** For another process to {@link #parse}. */
    public String line() {
        return calls + " " + nanos + " " + cpuNanos + " " + bytes;
    }

    public double callsPerSecond() {
        return calls * 1e9 / nanos;
    }

    /** The clock's time for one of the calls, as if there had been one after the other. */
    public double nanosPerCall() {
        return (double) nanos / calls;
    }

    public double cpuNanosPerCall() {
        return (double) cpuNanos / calls;
    }

    public double bytesPerCall() {
        return (double) bytes / calls;
    }
}
