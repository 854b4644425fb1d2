package conformance.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.testkit.Mode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the matrix makes of results. */
class MatrixTest {
    private static final String ROW = "Values: int";

    private final Results results = new Results();

    private void passIn(Mode... modes) {
        for (Mode mode : modes) {
            results.ran(ROW, mode, true);
        }
    }

    private String line() {
        return new Matrix(results)
                .text()
                .lines()
                .filter(line -> line.startsWith("| int |"))
                .findAny()
                .orElseThrow();
    }

    private List<String> holes() {
        Matrix matrix = new Matrix(results);
        assertThat(matrix.text()).isNotEmpty();
        return matrix.holes();
    }

    @Test
    void aRowThatPassedEverywhereIsTicked() {
        passIn(Mode.values());
        assertThat(line()).isEqualTo("| int | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |");
        assertThat(holes()).isEmpty();
    }

    @Test
    void aModeInWhichNothingWasRunIsAHole() {
        passIn(Mode.SHARED, Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP);
        assertThat(holes()).containsExactly("Values: int, websocket");
    }

    @Test
    void aTestThatFailedIsAHoleWhateverElsePassed() {
        passIn(Mode.values());
        results.ran(ROW, Mode.TCP, false);
        results.ran(ROW, Mode.TCP, true);
        assertThat(holes()).containsExactly("Values: int, tcp");
    }

    @Test
    void aReasonFillsAHole() {
        passIn(Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET);
        results.leftOut(ROW, List.of(Mode.SHARED, Mode.CHECKED, Mode.COPIED), "because");
        assertThat(line()).isEqualTo("| int | (1) | (1) | (1) | ✓ | ✓ | ✓ |");
        assertThat(new Matrix(results).text()).endsWith("\n1. because\n");
        assertThat(holes()).isEmpty();
    }

    @Test
    void modesLeftOutWithoutAReasonAreHoles() {
        passIn(Mode.SHARED, Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP);
        results.leftOut(ROW, List.of(Mode.WEBSOCKET), "");
        assertThat(holes()).containsExactly("Values: int, websocket");
    }

    @Test
    void aRowWhoseTestsWereSkippedIsAllHoles() {
        results.known(ROW);
        assertThat(holes()).hasSize(Mode.values().length);
    }

    @Test
    void aRowOfNoSectionIsNotForgotten() {
        for (Mode mode : Mode.values()) {
            results.ran("Valeus: int", mode, true);
        }
        assertThat(holes()).containsExactly("Valeus: int");
    }

    @Test
    void resultsAreReadAsTheyWereWritten(@TempDir Path folder) throws Exception {
        passIn(Mode.TCP);
        results.leftOut(ROW, List.of(Mode.SHARED), "because");
        results.write(folder.resolve("sub").resolve("results"));
        Results read = Results.read(folder.resolve("sub").resolve("results"));
        assertThat(new Matrix(read).text()).isEqualTo(new Matrix(results).text());
    }
}
