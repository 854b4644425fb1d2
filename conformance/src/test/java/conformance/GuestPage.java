package conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that shows, in a column for each language, which rows of the parity matrix hold for a callee in it. */
final class GuestPage {
    private static final List<String> SECTIONS = List.of("Values", "References", "Streams", "Errors", "Interactions");
    private static final Pattern NOTE = Pattern.compile("- \\*\\*([a-z])([0-9]+)\\*\\* (.*)");
    private static final String NOT_RUN = "–";
    private static final String HEAD = """
            # Parity of guests

            <!-- Written by the build from what its tests have shown. Do not edit: mvn verify -pl conformance -am -Dparity.write -->

            The rows of [the parity matrix](parity.md) with a callee in another language: the same tests, with a module of that language where
            they have a class of Java's; and where they look into that class, the same told again from outside. A tick says that they have
            passed; a note says what is different, and why. Rows of the matrix that are not here are about the callee's own Java: its exceptions' classes and cycles, what
            a test has in its hands there, and faults that are made on the way.
            """;

    private final Map<String, Map<GuestLanguage, String>> cells = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<GuestLanguage, List<String>> notes = new LinkedHashMap<>();

    private GuestPage() {}

    static GuestPage read(Path file) throws IOException {
        GuestPage page = new GuestPage();
        String section = "";
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            Matcher note = NOTE.matcher(line);
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (note.matches()) {
                page.notesOf(note.group(1)).add(note.group(3));
            } else if (line.startsWith("| ") && !line.startsWith("| |")) {
                String[] parts = line.split(" \\| ", -1);
                for (GuestLanguage language : GuestLanguage.values()) {
                    if (language.ordinal() + 1 < parts.length) {
                        String cell = parts[language.ordinal() + 1].replace(" |", "");
                        page.set(section + ": " + parts[0].substring(2), language, cell);
                    }
                }
            }
        }
        return page;
    }

    private List<String> notesOf(String letter) {
        GuestLanguage language = Stream.of(GuestLanguage.values())
                .filter(each -> each.letter.equals(letter))
                .findAny()
                .orElseThrow();
        return notes.computeIfAbsent(language, any -> new ArrayList<>());
    }

    private void set(String row, GuestLanguage language, String cell) {
        cells.computeIfAbsent(row, any -> new LinkedHashMap<>()).put(language, cell);
    }

    /**
     * Writes one language's column anew.
     *
     * @param failures what failed, by the name of each row
     */
    void column(GuestLanguage language, Map<String, List<String>> failures) {
        List<String> reasons = new ArrayList<>();
        cells.values().forEach(row -> row.remove(language));
        failures.forEach((row, all) -> {
            String cell = "✓";
            if (!all.isEmpty()) {
                String reason = language.different().get(row);
                if (!reasons.contains(reason)) {
                    reasons.add(reason);
                }
                cell = "(" + language.letter + (reasons.indexOf(reason) + 1) + ")";
            }
            set(row, language, cell);
        });
        cells.values().removeIf(Map::isEmpty);
        notes.put(language, reasons);
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        String titles =
                Stream.of(GuestLanguage.values()).map(each -> each.title).collect(Collectors.joining(" | "));
        for (String section : SECTIONS) {
            text.append("\n## ").append(section).append("\n\n| | ").append(titles);
            text.append(" |\n|---|")
                    .append(":-:|".repeat(GuestLanguage.values().length))
                    .append('\n');
            cells.forEach((row, byLanguage) -> {
                if (row.startsWith(section + ": ")) {
                    text.append("| ").append(row.substring(section.length() + 2));
                    for (GuestLanguage language : GuestLanguage.values()) {
                        text.append(" | ").append(byLanguage.getOrDefault(language, NOT_RUN));
                    }
                    text.append(" |\n");
                }
            });
        }
        text.append("\n## What is different\n\n");
        for (GuestLanguage language : GuestLanguage.values()) {
            List<String> reasons = notes.getOrDefault(language, List.of());
            for (int i = 0; i < reasons.size(); i++) {
                text.append("- **").append(language.letter).append(i + 1).append("** ");
                text.append(reasons.get(i)).append('\n');
            }
        }
        return text.toString();
    }
}
