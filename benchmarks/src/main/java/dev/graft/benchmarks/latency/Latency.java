package dev.graft.benchmarks.latency;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.HdrHistogram.AbstractHistogram;

/**
 * What one way did at one rate in one round.
 *
 * @param missed calls of those that were due that were not made any more, for the earlier ones took so long
 * @param nanos from a call's due time to its end, one for each of the {@link #PERCENTILES}
 */
public record Latency(long calls, long missed, List<Long> nanos) {
    /** The last one is the slowest call. */
    public static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9, 99.99, 100.0);

    static Latency of(AbstractHistogram histogram, long missed) {
        return new Latency(
                histogram.getTotalCount(),
                missed,
                PERCENTILES.stream().map(histogram::getValueAtPercentile).toList());
    }

    static Latency parse(String line) {
        List<Long> numbers = Arrays.stream(line.split(" ")).map(Long::valueOf).toList();
        return new Latency(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size()));
    }

    String line() {
        return calls + " " + missed + " " + nanos.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The part of the calls due that was made. */
    public double kept() {
        return 1 - (double) missed / calls;
    }
}
