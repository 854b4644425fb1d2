package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.guest.GuestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which .NET is taken, and what is said where there is none. */
class SearchTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void resolve() throws Exception {
        folder = temporary.toRealPath();
    }

    private Path dotnet(String name, List<String> hosts, List<String> runtimes) throws Exception {
        Path root = Files.createDirectories(folder.resolve(name));
        for (String host : hosts) {
            Files.createFile(Files.createDirectories(root.resolve("host/fxr").resolve(host))
                    .resolve("libhostfxr.so"));
        }
        for (String runtime : runtimes) {
            Files.createDirectories(root.resolve("shared/Microsoft.NETCore.App").resolve(runtime));
        }
        Path program = Files.createFile(root.resolve("dotnet"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return root;
    }

    private static Search search(Map<String, String> environment, Path... usual) {
        return new Search(environment, List.of(usual));
    }

    private static void assertRefused(Search search, Optional<String> home, String... words) {
        assertThatThrownBy(() -> search.find(home))
                .isInstanceOf(GuestException.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining("nstall ");
    }

    @Test
    void theNewestReleaseIsTakenByNumbersNotByLetters() throws Exception {
        Path root =
                dotnet("both", List.of("3.1.2", "10.0.1", "9.0.0"), List.of("9.0.4", "10.0.1", "11.0.0-rc.1", "new"));

        Installation found = search(Map.of()).find(Optional.of(root.toString()));

        assertThat(found).hasToString("CoreCLR 10.0.1, " + root);
        assertThat(found.hostFxr()).isEqualTo(root.resolve("host/fxr/10.0.1/libhostfxr.so"));
    }

    @Test
    void aPreviewIsTakenWhereThereIsNothingElse() throws Exception {
        Path root = dotnet("preview", List.of("11.0.0-rc.1"), List.of("2.1.0", "11.0.0-rc.1"));

        assertThat(search(Map.of()).find(Optional.of(root.toString()))).hasToString("CoreCLR 11.0.0-rc.1, " + root);
    }

    @Test
    void homeComesBeforeTheVariableThatBeforeThePathAndThatBeforeTheUsualPlaces() throws Exception {
        List<String> version = List.of("8.0.0");
        Path home = dotnet("home", version, version);
        Path variable = dotnet("variable", version, version);
        Path path = dotnet("path", version, version);
        Path usual = dotnet("usual", version, version);
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("bin")).resolve("dotnet"), path.resolve("dotnet"));
        String bin = "/nowhere:" + folder.resolve("bin");

        Search all = search(Map.of("DOTNET_ROOT", variable.toString(), "PATH", bin), usual);
        assertThat(all.find(Optional.of(home.resolve("dotnet").toString())).root())
                .isEqualTo(home);
        assertThat(all.find(Optional.empty()).root()).isEqualTo(variable);
        assertThat(search(Map.of("PATH", bin), usual).find(Optional.empty()).root())
                .isEqualTo(path);
        assertThat(search(Map.of("PATH", "/nowhere"), folder.resolve("none"), usual)
                        .find(Optional.empty())
                        .root())
                .isEqualTo(usual);
    }

    @Test
    void whereThereIsNoneItSaysWhereItLooked() throws Exception {
        Path script =
                Files.createFile(Files.createDirectories(folder.resolve("bin")).resolve("dotnet"));
        assertThat(script.toFile().setExecutable(true)).isTrue();

        assertRefused(
                search(Map.of("PATH", "/nowhere"), Path.of("/nowhere/dotnet")),
                Optional.empty(),
                "there is no .NET: DOTNET_ROOT is not set, no dotnet is on the path, /nowhere/dotnet is none");
        assertRefused(
                search(Map.of("PATH", folder.resolve("bin").toString())),
                Optional.empty(),
                "the dotnet of the path is in " + folder.resolve("bin"));
    }

    @Test
    void whatIsNamedHasToBeOne() throws Exception {
        assertRefused(search(Map.of()), Optional.of("/nowhere/dotnet"), "home=/nowhere/dotnet does not exist");
        assertRefused(
                search(Map.of("DOTNET_ROOT", folder.toString())),
                Optional.empty(),
                "DOTNET_ROOT=" + folder + " is no .NET: it has no folder host/fxr");
    }

    @Test
    void oneThatIsTooOldOrHasNoRuntimeOrIsBrokenIsRefused() throws Exception {
        Path old = dotnet("old", List.of("3.0.3"), List.of("2.1.0", "3.0.3"));
        Path bare = dotnet("bare", List.of("8.0.0"), List.of());
        Path broken = dotnet("broken", List.of("8.0.0"), List.of("8.0.0"));
        Files.delete(broken.resolve("host/fxr/8.0.0/libhostfxr.so"));

        assertRefused(
                search(Map.of()),
                Optional.of(old.toString()),
                "home=" + old + " is .NET 3.0.3, and the oldest that can be used is 3.1");
        assertRefused(search(Map.of()), Optional.of(bare.toString()), "home=" + bare + " has no runtime");
        assertRefused(
                search(Map.of()),
                Optional.of(broken.toString()),
                "home=" + broken + " is broken: nothing in its folder host/fxr has a libhostfxr.so");
    }
}
