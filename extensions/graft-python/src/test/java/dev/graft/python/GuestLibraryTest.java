package dev.graft.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the tests of the guest library, which are in Python. */
class GuestLibraryTest {
    private static final Path TESTS = Path.of("src/test/python").toAbsolutePath();

    @Test
    void itsOwnTestsPass() throws Exception {
        Python.PYTHON.require();
        String program = Installation.program(Optional.empty());
        ProcessBuilder builder =
                new ProcessBuilder(List.of(program, "-m", "unittest", "discover", "-s", TESTS.toString()));
        builder.environment()
                .put(
                        "PYTHONPATH",
                        Path.of("src/main/resources/dev/graft/python")
                                .toAbsolutePath()
                                .toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s", output).isZero();
        assertThat(output).containsPattern("Ran [1-9][0-9]* tests");
    }
}
