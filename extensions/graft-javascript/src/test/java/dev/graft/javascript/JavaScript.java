package dev.graft.javascript;

import dev.graft.runtime.guest.GuestException;
import guests.Guest;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** JavaScript, on the platform whose library is on the class path. */
final class JavaScript implements Guest {
    static final JavaScript JAVASCRIPT = new JavaScript();

    private JavaScript() {}

    @Override
    public String runtime() {
        return "javascript";
    }

    @Override
    public void require() {
        try {
            NodeLibrary unused = NodeLibrary.loaded();
        } catch (GuestException e) {
            if (Boolean.parseBoolean(System.getenv("JAVASCRIPT_REQUIRED"))) {
                throw e;
            }
            Assumptions.abort("JavaScript is not tested: " + e.getMessage());
        }
    }

    @Override
    public Path module(String name) {
        return Path.of("src/test/modules", name).toAbsolutePath();
    }
}
