package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.Hypertube;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;

/** Modules that do not load, or do not implement their contract: each is told when the tube opens. */
@Timeout(120)
class BadModulesTest {
    private static final String BELL = """
            public sealed class Ringing : Weather.IBell
            {
                public int Ring(string text)
                {
                    return text.Length;
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void require() {
        Dotnet.require();
    }

    private static void assertRefused(String keys, String... words) {
        assertThatThrownBy(() -> Weather.tube(keys))
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageStartingWith("code: ")
                .hasMessageContainingAll(words);
    }

    private void assertBellRefused(Path module, String... words) {
        assertThatThrownBy(() -> Hypertube.builder()
                        .connection("name=bell;runtime=dotnet;modules=" + module)
                        .open())
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageStartingWith("code: ")
                .hasMessageContainingAll(words);
    }

    private Path bell(String text, Path... libraries) throws Exception {
        return CSharp.module(Files.createTempDirectory(folder, "bells"), "Bells", text, libraries);
    }

    @Test
    void aGoodOneLoads() throws Exception {
        try (Hypertube tube = Hypertube.builder()
                .connection("name=bell;runtime=dotnet;modules=" + bell(BELL))
                .open()) {
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(3);
        }
    }

    @Test
    void aHomeWithoutDotnetIsRefused() {
        assertRefused("home=/nowhere/dotnet;modules=/nowhere/Bells.dll", "home=/nowhere/dotnet does not exist");
    }

    @Test
    void aFileThatIsNotThereOrNoAssemblyIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("Text.dll"), "not an assembly");

        assertBellRefused(Path.of("/nowhere/Bells.dll"), "there is no module /nowhere/Bells.dll", "correct its path");
        assertBellRefused(folder, "is the folder", "name the .dll");
        assertBellRefused(text, "module " + text, "no assembly of .NET");
    }

    @Test
    void oneForANewerDotnetIsRefusedWithBothVersions() throws Exception {
        Path module = bell(BELL);
        byte[] old = version(4, 2, 2);
        byte[] bytes = Files.readAllBytes(module);
        int changed = 0;
        for (int i = 0; i + old.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(version(99, 0, 0), 0, bytes, i, old.length);
                changed++;
            }
        }
        assertThat(changed).isPositive();
        Files.write(module, bytes);

        assertBellRefused(
                module,
                "module " + module + " is built for .NET 99.0",
                "and this is .NET " + System.getProperty("dotnet.version", "3.1"),
                "install a newer .NET");
    }

    /** As a reference to another assembly has it. */
    private static byte[] version(int... numbers) {
        byte[] bytes = new byte[8];
        for (int i = 0; i < numbers.length; i++) {
            bytes[2 * i] = (byte) numbers[i];
        }
        return bytes;
    }

    @Test
    void oneWhoseLibraryIsMissingIsRefused() throws Exception {
        Path library = CSharp.library(
                folder.resolve("Chimes.dll"), "public static class Chimes { public static int Count(string s) => 1; }");
        Path module = bell(BELL.replace("text.Length", "Chimes.Count(text)"), library);
        Files.delete(library);

        assertBellRefused(module, "module " + module + " needs Chimes", "copy it there");
    }

    @Test
    void oneOfAnOlderContractIsRefusedWithTheMethod() throws Exception {
        String description;
        try (InputStream bell = Bell.class.getResourceAsStream("/META-INF/graft/weather/Bell.json")) {
            description = new String(bell.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path old = Files.writeString(folder.resolve("Bell.json"), description.replace("\"ring", "\"chime"));
        assertThat(Contracts.run(List.of("--out", folder.toString(), old.toString()), System.out, System.err))
                .isZero();
        Path module = CSharp.moduleOf(
                folder.resolve(Contracts.SOURCE), folder, "Bells", BELL.replace("int Ring(", "int Chime("));

        assertBellRefused(module, "Ringing does not fit weather.Bell", "ring");
    }

    @Test
    void oneWithoutAnImplementationOrWithTwoIsRefused() throws Exception {
        assertBellRefused(
                bell("public sealed class Nothing { }"), "implements weather.Bell", "a public class", "IBell");
        assertBellRefused(
                bell(BELL + BELL.replace("Ringing", "Chiming")),
                "weather.Bell has several implementations",
                "keep one");
    }

    @Test
    void aConstructorThatThrowsIsShownWithItsLine() throws Exception {
        String throwing = BELL.replace(
                "public int",
                "public Ringing()\n{\nthrow new System.InvalidOperationException(\"no rope\");\n}\npublic int");

        assertBellRefused(bell(throwing), "System.InvalidOperationException", "no rope", "Bells.cs:5");
    }

    @Test
    void aConstructorThatTakesSomethingElseIsRefused() throws Exception {
        assertBellRefused(
                bell(BELL.replace("public int", "public Ringing(int tones) { } public int")), "tones", "contracts");
    }
}
