package dev.graft.benchmarks.report;

import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.underway.Underway;
import java.util.List;

/** What calls hold that are under way, and what stays of them. */
final class UnderwayTable {
    private static final List<String> HEAD = List.of(
            "way", "calls", "caller, bytes", "callee, bytes", "both, bytes", "to Graft's", "threads, before to then");

    private final List<Underway> rows;

    UnderwayTable(List<Underway> rows) {
        this.rows = rows;
    }

    void write(Markdown out) {
        double graft = rows.stream()
                .filter(row -> row.kind() == Kind.GRAFT)
                .findFirst()
                .orElseThrow()
                .during()
                .both();
        out.heading("Calls under way, each")
                .table(
                        HEAD,
                        rows.stream()
                                .flatMap(row -> List.of(
                                        row(
                                                row,
                                                Markdown.whole(row.calls()) + " under way",
                                                row.during(),
                                                Markdown.ratio(row.during().both() / graft)),
                                        row(row, "after the end", row.after(), ""))
                                        .stream())
                                .toList());
    }

    private static List<String> row(Underway row, String when, Underway.Share share, String ratio) {
        return List.of(
                row.kind().label(),
                when,
                Markdown.whole(share.caller()),
                Markdown.whole(share.callee()),
                Markdown.whole(share.both()),
                ratio,
                row.threadsBefore() + " to " + share.threads());
    }
}
