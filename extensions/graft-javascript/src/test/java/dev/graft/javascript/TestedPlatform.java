package dev.graft.javascript;

import dev.graft.runtime.guest.GuestException;
import org.junit.jupiter.api.Assumptions;

/** Where Node.js can be tested: on the platform whose library is on the class path. */
final class TestedPlatform {
    private TestedPlatform() {}

    /** Says why nothing is tested elsewhere; where it has to be, that is a failure. */
    static void require() {
        try {
            NodeLibrary unused = NodeLibrary.loaded();
        } catch (GuestException e) {
            if (Boolean.parseBoolean(System.getenv("JAVASCRIPT_REQUIRED"))) {
                throw e;
            }
            Assumptions.abort("JavaScript is not tested: " + e.getMessage());
        }
    }
}
