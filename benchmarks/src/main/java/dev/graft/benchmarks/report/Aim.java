package dev.graft.benchmarks.report;

import static dev.graft.benchmarks.Payload.BASKET;
import static dev.graft.benchmarks.Payload.BYTES_64K;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Way;
import dev.graft.benchmarks.rounds.Sample;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Something that Graft is meant to reach over loopback, beside a peer under the same load.
 *
 * @param bound what the ratio is to be at most, or at least where more is better
 */
record Aim(Payload payload, int atOnce, Way graft, Way peer, Measure measure, double bound) {
    /** In the order of the table. */
    static final List<Aim> ALL = List.of(
            new Aim(BASKET, 1, Way.GRAFT, Way.SOCKET, Measure.TIME, 1.3),
            new Aim(BASKET, 1, Way.GRAFT, Way.SOCKET, Measure.CPU, 1.3),
            new Aim(BASKET, 1, Way.GRAFT, Way.SOCKET, Measure.ALLOCATED, 1.15),
            new Aim(BASKET, 16, Way.GRAFT, Way.SOCKET, Measure.CALLS, 1),
            new Aim(BASKET, 64, Way.GRAFT, Way.NETTY, Measure.CALLS, 0.9),
            new Aim(BASKET, 64, Way.GRAFT, Way.RSOCKET, Measure.CALLS, 1.3),
            new Aim(BASKET, 64, Way.GRAFT, Way.GRPC, Measure.CALLS, 8),
            new Aim(BYTES_64K, 1, Way.GRAFT, Way.SOCKET, Measure.TIME, 1.2),
            new Aim(BASKET, 1, Way.GRAFT_WEBSOCKET, Way.NETTY_WEBSOCKET, Measure.TIME, 1.2),
            new Aim(BASKET, 64, Way.GRAFT_WEBSOCKET, Way.NETTY_WEBSOCKET, Measure.TIME, 1.2));

    /** What is compared. */
    enum Measure {
        TIME("time", false),
        CPU("CPU time", false),
        ALLOCATED("bytes allocated", false),
        CALLS("calls a second", true);

        private final String label;
        private final boolean moreIsBetter;

        Measure(String label, boolean moreIsBetter) {
            this.label = label;
            this.moreIsBetter = moreIsBetter;
        }

        ToDoubleFunction<Sample> of() {
            return switch (this) {
                case TIME -> Sample::nanosPerCall;
                case CPU -> Sample::cpuNanosPerCall;
                case ALLOCATED -> Sample::bytesPerCall;
                case CALLS -> Sample::callsPerSecond;
            };
        }
    }

    static void write(Results results, Markdown out) {
        List<List<String>> rows = ALL.stream()
                .flatMap(aim -> results.find(aim.graft, aim.payload, aim.atOnce).stream()
                        .flatMap(cell -> results.ratios(cell, aim.peer, aim.measure.of()).stream())
                        .map(aim::row))
                .toList();
        if (!rows.isEmpty()) {
            out.heading("Over loopback: what is aimed at")
                    .table(List.of("payload", "at once", "what", "ratio", "its rounds", "aim", "reached"), rows);
        }
    }

    private List<String> row(List<Double> ratios) {
        double ratio = Median.of(ratios);
        boolean reached = measure.moreIsBetter ? ratio >= bound : ratio <= bound;
        return List.of(
                payload.label(),
                Integer.toString(atOnce),
                measure.label + ", " + graft.label() + " to " + peer.label(),
                Markdown.ratio(ratio),
                Markdown.range(ratios),
                (measure.moreIsBetter ? "at least " : "at most ") + Markdown.ratio(bound),
                reached ? "yes" : "no");
    }
}
