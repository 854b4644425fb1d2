package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.jna.OnPlatformThread;
import dev.graft.runtime.guest.GuestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What looks like a .NET and does not start. */
@Timeout(120)
class InstallationTest {
    @TempDir
    private Path folder;

    private Installation real;

    @BeforeEach
    void find() {
        Dotnet.require();
        real = Search.ofThisMachine().find(Optional.empty());
    }

    private Installation copy() throws Exception {
        Path host = Files.createDirectories(
                        folder.resolve("host/fxr").resolve(real.version().text()))
                .resolve("libhostfxr.so");
        Files.copy(real.hostFxr(), host);
        Files.createDirectories(folder.resolve("shared/Microsoft.NETCore.App")
                .resolve(real.version().text()));
        return Search.ofThisMachine().find(Optional.of(folder.toString()));
    }

    private static CoreClr start(Installation installation) {
        return OnPlatformThread.runDeep(() -> CoreClr.started(installation));
    }

    /** What does not start is in nobody's way. */
    @Test
    void whatDotnetSaysOfItselfIsPassedOn() throws Exception {
        Installation empty = copy();
        GuestLibrary library = GuestLibrary.extracted(empty, true);

        assertThatThrownBy(() -> CoreClr.start(CoreClr.host(empty), empty, library))
                .isInstanceOf(GuestException.class)
                .hasMessageStartingWith(empty + " cannot be started (0x8000")
                .hasMessageContaining("hostpolicy")
                .hasMessageContaining("Install .NET once more");
        assertThat(start(real).description()).startsWith("CoreCLR " + real.version() + ", " + real.root());
    }

    @Test
    void aLibraryThatIsNoneIsRefused() throws Exception {
        Installation broken = copy();
        Files.writeString(broken.hostFxr(), "no library");

        assertThatThrownBy(() -> CoreClr.host(broken))
                .isInstanceOf(GuestException.class)
                .hasMessageContaining(broken + " cannot be loaded")
                .hasMessageContaining("Install a .NET for this machine's processor");
    }

    @Test
    void aProcessHasOne() throws Exception {
        Installation second = copy();
        start(real);

        assertThatThrownBy(() -> start(second))
                .isInstanceOf(GuestException.class)
                .hasMessageContaining(second + " cannot be started: this process runs " + real + " already")
                .hasMessageContaining("the same home");
    }
}
