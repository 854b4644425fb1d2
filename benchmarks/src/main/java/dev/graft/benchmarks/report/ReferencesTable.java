package dev.graft.benchmarks.report;

import dev.graft.benchmarks.references.References;
import java.util.List;

/** What references hold, and what stays of them. */
final class ReferencesTable {
    private static final List<String> HEAD =
            List.of("references", "caller, bytes each", "callee, bytes each", "both, bytes each");

    private final References found;

    ReferencesTable(References found) {
        this.found = found;
    }

    void write(Markdown out) {
        String count = Markdown.whole(found.count());
        out.heading("References, each")
                .table(
                        HEAD,
                        List.of(
                                row(count + " held", found.held()),
                                row("after all were closed", found.closed()),
                                row("after " + count + " more were let go of", found.forgotten()),
                                row(
                                        "after " + Markdown.whole((double) References.TIMES * found.count())
                                                + " more, taken and closed one after the other",
                                        found.churned())));
    }

    private static List<String> row(String when, References.Share share) {
        return List.of(
                when, Markdown.whole(share.caller()), Markdown.whole(share.callee()), Markdown.whole(share.both()));
    }
}
