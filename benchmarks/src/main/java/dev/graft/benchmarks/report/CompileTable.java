package dev.graft.benchmarks.report;

import dev.graft.benchmarks.jmh.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the processor adds to compilations. */
final class CompileTable {
    private static final List<String> HEAD = List.of(
            "contracts",
            "javac, ms",
            "javac and Graft, ms",
            "ratio",
            "its rounds",
            "more for each contract, ms",
            "allocated, ratio");

    private final List<Row> rows;

    CompileTable(List<Row> rows) {
        this.rows = rows;
    }

    void write(Markdown out, List<Integer> counts) {
        List<List<String>> table = new ArrayList<>();
        for (int contracts : counts) {
            Row without = find(contracts + " NONE");
            Row with = find(contracts + " GRAFT");
            List<Double> ratios = Median.ratios(with.times(), without.times());
            double more = Median.of(with.times()) - Median.of(without.times());
            table.add(List.of(
                    Markdown.whole(contracts),
                    Markdown.whole(Median.of(without.times())),
                    Markdown.whole(Median.of(with.times())),
                    Markdown.ratio(Median.of(ratios)),
                    Markdown.range(ratios),
                    String.format(Locale.ROOT, "%.1f", more / contracts),
                    Markdown.ratio(Median.of(Median.ratios(with.bytes(), without.bytes())))));
        }
        out.heading("Compilation").table(HEAD, table);
    }

    private Row find(String parameters) {
        String what = "compile " + parameters;
        return rows.stream().filter(row -> row.what().equals(what)).findFirst().orElseThrow();
    }
}
