package dev.graft.benchmarks.report;

import dev.graft.benchmarks.start.Start;
import dev.graft.benchmarks.start.Started;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How long fresh processes took until they had called. */
final class StartTable {
    private static final List<String> HEAD =
            List.of("in a fresh process", "open, ms", "first call, ms", "both, ms", "its starts", "to gRPC's");

    private final Map<Start, List<Started>> rows;

    StartTable(Map<Start, List<Started>> rows) {
        this.rows = rows;
    }

    void write(Markdown out) {
        out.heading("Start").table(HEAD, rows.keySet().stream().map(this::row).toList());
    }

    private List<String> row(Start start) {
        List<Started> starts = starts(start);
        List<Double> both = both(starts);
        return List.of(
                start.label(),
                millis(Median.of(starts, Started::openMillis)),
                millis(Median.of(starts, Started::callMillis)),
                millis(Median.of(both)),
                Markdown.range(both),
                Markdown.ratio(Median.of(Median.ratios(both, both(starts(Start.GRPC))))));
    }

    private List<Started> starts(Start start) {
        return Objects.requireNonNull(rows.get(start));
    }

    private static List<Double> both(List<Started> starts) {
        return starts.stream().map(Started::bothMillis).toList();
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
