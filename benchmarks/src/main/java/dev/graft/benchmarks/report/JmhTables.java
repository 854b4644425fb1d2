package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.jmh.Row;
import dev.graft.benchmarks.peers.LocalWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What JMH measured: tables in which each row is compared with one of them. */
final class JmhTables {
    private final List<Row> rows;

    JmhTables(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * Adds a table.
     *
     * @param labels which rows, by JMH's name, and what to call them; those that were not measured are left out
     * @param base the row that the others are compared with
     */
    void write(Markdown out, String heading, Map<String, String> labels, String base) {
        Row reference = find(base);
        List<List<String>> table = new ArrayList<>();
        labels.forEach((what, label) -> rows.stream()
                .filter(row -> row.what().equals(what))
                .map(row -> line(label, row, reference))
                .forEach(table::add));
        out.heading(heading)
                .table(
                        List.of(
                                "",
                                reference.unit(),
                                "to " + labels.get(base),
                                "its rounds",
                                "allocated, bytes",
                                "ratio"),
                        table);
    }

    /** JMH's name of what another way takes for a payload. */
    static String peer(LocalWay way, Payload payload) {
        return "peer " + payload + " " + way;
    }

    private Row find(String what) {
        return rows.stream().filter(row -> row.what().equals(what)).findFirst().orElseThrow();
    }

    private static List<String> line(String label, Row row, Row reference) {
        List<Double> ratios = Median.ratios(row.times(), reference.times());
        double bytes = Median.of(row.bytes());
        double referenceBytes = Median.of(reference.bytes());
        return List.of(
                label,
                String.format(Locale.ROOT, "%,.2f", Median.of(row.times())),
                Markdown.ratio(Median.of(ratios)),
                Markdown.range(ratios),
                Markdown.whole(bytes),
                referenceBytes < 1 ? "" : Markdown.ratio(bytes / referenceBytes));
    }
}
