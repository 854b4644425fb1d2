package dev.graft.benchmarks.report;

import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.idle.Idle;
import java.util.List;
import java.util.Locale;

/** What connections hold that nobody uses. */
final class IdleTable {
    private static final List<String> HEAD =
            List.of("way", "connections", "caller, KB", "callee, KB", "both, KB", "to Graft's", "threads, few to all");

    /** What Graft is meant to stay below, in KB. */
    private static final double MOST = 20;

    private final List<Idle> rows;

    IdleTable(List<Idle> rows) {
        this.rows = rows;
    }

    void write(Markdown out) {
        Idle graft = rows.stream()
                .filter(row -> row.kind() == Kind.GRAFT)
                .findFirst()
                .orElseThrow();
        out.heading("Idle connections")
                .table(HEAD, rows.stream().map(row -> row(row, graft)).toList())
                .paragraph("At most " + Markdown.whole(MOST) + " KB at both ends are aimed at: "
                        + (graft.both() <= MOST * 1_000 ? "reached." : "not reached."));
    }

    private static List<String> row(Idle row, Idle graft) {
        return List.of(
                row.kind().label(),
                Markdown.whole(row.connections()),
                kilobytes(row.caller()),
                kilobytes(row.callee()),
                kilobytes(row.both()),
                Markdown.ratio(row.both() / graft.both()),
                row.threadsBefore() + " to " + row.threadsAfter());
    }

    private static String kilobytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1_000);
    }
}
