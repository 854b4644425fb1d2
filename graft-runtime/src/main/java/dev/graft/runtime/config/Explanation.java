package dev.graft.runtime.config;

import java.util.List;

/**
 * Where every graft is, and why, as text for people.
 *
 * @param entries one for each graft, in the order in which they are shown
 * @param unused what {@link Configuration#unused} says
 */
public record Explanation(List<Entry> entries, List<String> unused) {
    private static final String LABEL = "  %-11s %s\n";

    /**
     * One graft.
     *
     * @param contract its binary name
     * @param mode where it runs, in words, for example {@code in memory}
     * @param provider who implements it here, in words; empty if nobody
     */
    public record Entry(String graft, String contract, String mode, Resolution resolution, String provider) {}

    /** The text; it ends with a line end unless it is empty. */
    public String text() {
        int graftWidth =
                entries.stream().mapToInt(e -> e.graft().length()).max().orElse(0);
        int contractWidth =
                entries.stream().mapToInt(e -> e.contract().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(pad(entry.graft(), graftWidth)).append("  ");
            text.append(pad(entry.contract(), contractWidth)).append("  ");
            text.append(entry.mode()).append('\n');
            text.append(details(entry));
        }
        for (String line : unused) {
            text.append("unused: ").append(line).append('\n');
        }
        return text.toString();
    }

    private static String details(Entry entry) {
        Resolution resolution = entry.resolution();
        StringBuilder details = new StringBuilder();
        details.append(LABEL.formatted("connection", resolution.effective()));
        details.append(LABEL.formatted("from", resolution.source()));
        for (Resolution.Overridden beaten : resolution.overridden()) {
            details.append(LABEL.formatted("overrides", beaten.string() + " from " + beaten.source()));
        }
        if (!entry.provider().isEmpty()) {
            details.append(LABEL.formatted("provider", entry.provider()));
        }
        return details.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
