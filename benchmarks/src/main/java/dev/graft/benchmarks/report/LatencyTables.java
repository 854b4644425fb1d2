package dev.graft.benchmarks.report;

import dev.graft.benchmarks.latency.Latency;
import dev.graft.benchmarks.latency.LatencyRounds.Cell;
import dev.graft.benchmarks.peers.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long calls took at fixed rates: a table for each rate. */
final class LatencyTables {
    private static final List<String> HEAD = List.of(
            "way, µs", "p50", "p90", "p99", "p99.9", "p99.99", "slowest", "p50 to the socket's", "p99", "calls made");

    /** Which of the percentiles are compared. */
    private static final int P50 = 0;

    private static final int P99 = 2;

    private final List<Cell> cells;

    LatencyTables(List<Cell> cells) {
        this.cells = cells;
    }

    void write(Markdown out) {
        for (int rate : cells.stream().map(Cell::rate).distinct().sorted().toList()) {
            List<Cell> rows = cells.stream().filter(cell -> cell.rate() == rate).toList();
            Optional<Cell> socket = rows.stream()
                    .filter(cell -> cell.way().equals(Optional.of(Way.SOCKET)))
                    .findFirst();
            out.heading("Latency: " + Markdown.whole(rate) + " calls a second")
                    .table(HEAD, rows.stream().map(cell -> row(cell, socket)).toList());
        }
    }

    private static List<String> row(Cell cell, Optional<Cell> socket) {
        List<String> row = new ArrayList<>();
        row.add(cell.way().map(Way::label).orElse("no call at all"));
        for (int i = 0; i < Latency.PERCENTILES.size(); i++) {
            row.add(Markdown.whole(Median.of(nanos(cell, i)) / 1_000));
        }
        row.add(ratio(cell, socket, P50));
        row.add(ratio(cell, socket, P99));
        double kept = Median.of(cell.latencies(), Latency::kept);
        row.add(kept == 1 ? "all" : String.format(Locale.ROOT, "%.0f%%, does not keep up", 100 * kept));
        return row;
    }

    private static String ratio(Cell cell, Optional<Cell> socket, int percentile) {
        return socket.map(floor ->
                        Markdown.ratio(Median.of(Median.ratios(nanos(cell, percentile), nanos(floor, percentile)))))
                .orElse("");
    }

    private static List<Double> nanos(Cell cell, int percentile) {
        return cell.latencies().stream()
                .map(latency -> (double) latency.nanos().get(percentile))
                .toList();
    }
}
