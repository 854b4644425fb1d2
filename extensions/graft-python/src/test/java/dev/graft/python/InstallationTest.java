package dev.graft.python;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.guest.GuestException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code home=} may not name. */
class InstallationTest {
    private static void assertRefused(String home, String words) {
        assertThatThrownBy(() -> Installation.find(Optional.of(home)))
                .isInstanceOf(GuestException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("Name ");
    }

    @Test
    void aFolderWithoutPythonIsRefused(@TempDir Path folder) {
        assertRefused(folder.toString(), "has no bin/python3");
    }

    @Test
    void aProgramThatIsNoPythonIsRefused() {
        assertRefused("/bin/false", "/bin/false does not answer as a Python does");
        assertRefused("/bin/echo", "/bin/echo does not answer as a Python does");
    }
}
