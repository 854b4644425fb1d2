package conformance.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** After all tests: the page in the documentation says what they have shown. */
class ParityIT {
    private static final Path RESULTS = Path.of(System.getProperty("parity.results"));
    private static final Path PAGE = Path.of(System.getProperty("parity.page"));

    @Test
    void thePageSaysWhatTheTestsHaveShown() throws Exception {
        Matrix matrix = new Matrix(Results.read(RESULTS));
        String text = matrix.text();
        if (System.getProperty("parity.write") != null) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE)
                .as("stale; write it anew with: mvn verify -pl conformance -am -Dparity.write")
                .content()
                .isEqualTo(text);
    }

    @Test
    void noRowHasAHole() throws Exception {
        Matrix matrix = new Matrix(Results.read(RESULTS));
        String unused = matrix.text();
        assertThat(matrix.holes())
                .as("each row is run in each mode, or its test says with elsewhere = \"...\" why not")
                .isEmpty();
    }
}
