package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the tests of the guest library, which are in C#. */
class GuestLibraryTest {
    @Test
    @Timeout(600)
    void itsOwnTestsPass() throws Exception {
        Dotnet.require();

        String output = Dotnet.run(
                List.of(Path.of("src/test/csharp/run").toAbsolutePath().toString()));

        assertThat(output).containsPattern("[1-9][0-9]* tests");
    }
}
