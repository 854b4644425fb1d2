package conformance.parity;

import dev.graft.testkit.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of each row in each mode. May be used by any thread. */
final class Results {
    private static final String PASSED = "passed";
    private static final String FAILED = "failed";
    private static final String LEFT_OUT = "left out: ";

    private final Map<String, Map<Mode, String>> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER); // guarded by this

    synchronized boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A row has a test. */
    synchronized void known(String row) {
        cells(row);
    }

    /** A test of a row has no place in some modes; where it gives no reason, this stays a hole. */
    synchronized void leftOut(String row, List<Mode> modes, String why) {
        Map<Mode, String> cells = cells(row);
        if (!why.isEmpty()) {
            modes.forEach(mode -> cells.putIfAbsent(mode, LEFT_OUT + why));
        }
    }

    /** A test of a row was run. */
    synchronized void ran(String row, Mode mode, boolean passed) {
        cells(row).merge(mode, passed ? PASSED : FAILED, (one, other) -> one.equals(FAILED) ? one : other);
    }

    private Map<Mode, String> cells(String row) {
        return rows.computeIfAbsent(row, any -> new EnumMap<>(Mode.class));
    }

    /** A line for each row and mode, with tabs between. */
    synchronized void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        rows.forEach((row, cells) -> {
            text.append(row).append('\n');
            cells.forEach((mode, state) -> text.append('\t')
                    .append(mode.name())
                    .append('\t')
                    .append(state)
                    .append('\n'));
        });
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static Results read(Path file) throws IOException {
        Results results = new Results();
        String row = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("\t")) {
                String[] parts = line.split("\t", 3);
                results.cells(row).put(Mode.valueOf(parts[1]), parts[2]);
            } else {
                row = line;
                results.known(row);
            }
        }
        return results;
    }

    synchronized List<String> rows() {
        return List.copyOf(rows.keySet());
    }

    synchronized boolean passed(String row, Mode mode) {
        return PASSED.equals(cells(row).get(mode));
    }

    /** Why a row has nothing to show in a mode; empty if nobody says. */
    synchronized String reason(String row, Mode mode) {
        String state = cells(row).getOrDefault(mode, "");
        return state.startsWith(LEFT_OUT) ? state.substring(LEFT_OUT.length()) : "";
    }
}
