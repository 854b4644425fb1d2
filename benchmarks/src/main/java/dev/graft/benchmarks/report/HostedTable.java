package dev.graft.benchmarks.report;

import dev.graft.benchmarks.local.Hosted;
import dev.graft.benchmarks.local.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the runtimes that a process can host take to start, and of its memory. */
final class HostedTable {
    private static final List<String> HEAD = List.of(
            "in a fresh process", "open, ms", "first call, ms", "both, ms", "its starts", "memory, MB", "its starts");

    private final Map<Place, List<Hosted>> rows;

    HostedTable(Map<Place, List<Hosted>> rows) {
        this.rows = rows;
    }

    void write(Markdown out) {
        out.heading("In another runtime of this process: start and memory")
                .table(
                        HEAD,
                        rows.entrySet().stream()
                                .map(each -> row(each.getKey(), each.getValue()))
                                .toList());
    }

    private static List<String> row(Place place, List<Hosted> starts) {
        List<Double> both =
                starts.stream().map(each -> (each.open() + each.call()) / 1e6).toList();
        List<Double> memory = starts.stream().map(each -> each.resident() / 1e6).toList();
        return List.of(
                place.label(),
                one(Median.of(starts, each -> each.open() / 1e6)),
                one(Median.of(starts, each -> each.call() / 1e6)),
                one(Median.of(both)),
                Markdown.range(both),
                one(Median.of(memory)),
                Markdown.range(memory));
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
