package dev.graft.dotnet;

import dev.graft.runtime.guest.GuestException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Whether .NET can be tested here. */
final class Dotnet {
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

    /** Says why something is not tested here. */
    static void requireThat(boolean there, String reason) {
        if (!there && isRequired()) {
            throw new AssertionError("DOTNET_REQUIRED is true, and " + reason);
        }
        Assumptions.assumeTrue(there, ".NET is not tested: " + reason);
    }

    private static boolean isRequired() {
        return Boolean.parseBoolean(System.getenv("DOTNET_REQUIRED"));
    }
}
