package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.guest.GuestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Whether .NET can be tested here. */
final class Dotnet {
    private static final int NO_COMPILER = 3;

    private Dotnet() {}

    /** Says why nothing is tested here, where there is no .NET; where there has to be one that is a failure. */
    static void require() {
        try {
            Installation unused = Search.ofThisMachine().find(Optional.empty());
        } catch (GuestException e) {
            if (isRequired()) {
                throw e;
            }
            Assumptions.abort(".NET is not tested: " + e.getMessage());
        }
        requireThat(
                Dotnet.class.getResource(GuestLibrary.FILE) != null,
                "this build has no guest library; build-guest says why");
    }

    /** Runs a script that compiles C#, and returns what it says; where there is no compiler, the test is skipped. */
    static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            requireThat(process.exitValue() != NO_COMPILER, output.strip());
            assertThat(process.exitValue()).as("%s", output).isZero();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Says why something is not tested here. */
    private static void requireThat(boolean there, String reason) {
        if (!there && isRequired()) {
            throw new AssertionError("DOTNET_REQUIRED is true, and " + reason);
        }
        Assumptions.assumeTrue(there, ".NET is not tested: " + reason);
    }

    private static boolean isRequired() {
        return Boolean.parseBoolean(System.getenv("DOTNET_REQUIRED"));
    }
}
