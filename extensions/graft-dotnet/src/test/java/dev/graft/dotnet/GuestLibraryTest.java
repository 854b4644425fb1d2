package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the tests of the guest library, which are in C#. */
class GuestLibraryTest {
    @Test
    @Timeout(600)
    void itsOwnTestsPass() throws Exception {
        CSharp.require();
        Process process = new ProcessBuilder(
                        Path.of("src/test/csharp/run").toAbsolutePath().toString(),
                        Sdk.required().installation().root().toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s", output).isZero();
        assertThat(output).containsPattern("[1-9][0-9]* tests");
    }
}
