package dev.graft.benchmarks.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Tables and numbers as the documents have them. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
        return this;
    }

    Markdown heading(String heading) {
        return paragraph("### " + heading);
    }

    Markdown table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** Two digits that count: 0.87, 1.3, 12, 340. */
    static String ratio(double value) {
        return String.format(Locale.ROOT, value < 9.95 ? (value < 1.995 ? "%.2f" : "%.1f") : "%,.0f", value);
    }

    /** The least and the most of the rounds. */
    static String range(List<Double> ratios) {
        return ratio(Collections.min(ratios)) + " to " + ratio(Collections.max(ratios));
    }

    static String micros(double nanos) {
        return String.format(Locale.ROOT, "%,.1f", nanos / 1_000);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
