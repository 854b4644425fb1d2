package conformance.parity;

import dev.graft.testkit.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as a page for people. */
final class Matrix {
    /** In this order; a row of any other section is a mistake. */
    private static final List<String> SECTIONS = List.of("Values", "References", "Streams", "Errors", "Interactions");

    private static final String HEAD = """
            # Parity

            <!-- Written by the build from what its tests have shown. Do not edit: mvn verify -pl conformance -am -Dparity.write -->

            One call means the same in every mode. Each row is held by tests of the `conformance` module that run in each mode; a tick says that
            they have passed there. Where a row has nothing to show in a mode, a note says why. [Testing](testing.md) explains the modes.
            """;

    private final Results results;
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private final List<String> holes = new ArrayList<>();

    Matrix(Results results) {
        this.results = results;
    }

    /** The page. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (String section : SECTIONS) {
            text.append("\n## ").append(section).append("\n\n").append(header());
            for (String row : rows(section)) {
                text.append(line(row));
            }
        }
        text.append('\n');
        notes.forEach((reason, number) ->
                text.append(number).append(". ").append(reason).append('\n'));
        return text.toString();
    }

    /** The cells with neither a result nor a reason, and the rows of no section; known once {@link #text} was made. */
    List<String> holes() {
        Stream<String> strays = results.rows().stream()
                .filter(row -> SECTIONS.stream().noneMatch(section -> row.startsWith(section + ": ")));
        return Stream.concat(holes.stream(), strays).toList();
    }

    private List<String> rows(String section) {
        return results.rows().stream()
                .filter(row -> row.startsWith(section + ": "))
                .toList();
    }

    private static String header() {
        String names = Stream.of(Mode.values()).map(Mode::toString).collect(Collectors.joining(" | "));
        return "| | " + names + " |\n|---|" + ":-:|".repeat(Mode.values().length) + "\n";
    }

    private String line(String row) {
        String cells = Stream.of(Mode.values()).map(mode -> cell(row, mode)).collect(Collectors.joining(" | "));
        return "| " + row.substring(row.indexOf(": ") + 2) + " | " + cells + " |\n";
    }

    private String cell(String row, Mode mode) {
        if (results.passed(row, mode)) {
            return "✓";
        }
        String reason = results.reason(row, mode);
        if (reason.isEmpty()) {
            holes.add(row + ", " + mode);
            return "**hole**";
        }
        return "(" + notes.computeIfAbsent(reason, any -> notes.size() + 1) + ")";
    }
}
