package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that compiles C#: what is missing is told apart from what is wrong. */
@Timeout(120)
class BuildModuleTest {
    private static final List<String> TOOLS = List.of("dirname", "find", "sort", "head", "tail", "readlink");

    /** A tool that runs a whole script first, and marks what that one made. */
    private static final String OVERTAKEN = """
            #!/bin/bash
            case "$*" in *ILLink.Tasks* | *Symbols.cs*)
                if mkdir '%1$s/overtaken' 2>/dev/null; then
                    PATH='%2$s' '%1$s/build-module' '%1$s/First.dll' '%1$s/A.cs' >&2
                    for made in '%1$s'/target/symbols*/symbols.dll; do touch "${made%%/*}/used"; done
                fi
            esac
            exec %3$s "$@"
            """;

    @TempDir
    private Path folder;

    @Test
    void codeThatDoesNotCompileIsAFailure() {
        Dotnet.require();

        assertThatThrownBy(() -> CSharp.library(folder.resolve("Bad.dll"), "public class"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Bad.cs(1,")
                .hasMessageContaining("error CS");
    }

    @Test
    void aMachineWithoutACompilerIsToldByTheExitCode() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path wrapper = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + installed(tool) + " \"$@\"\n");
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        }
        Files.createDirectories(folder.resolve("packs/Microsoft.NETCore.App.Ref/3.1.0/ref/netcoreapp3.1"));
        ProcessBuilder script = new ProcessBuilder(
                installed("bash").toString(),
                "build-module",
                folder.resolve("A.dll").toString(),
                "A.cs");
        script.environment().put("PATH", tools.toString());
        script.environment().put("DOTNET_SDK_ROOT", folder.toString());
        Process process = script.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("there is no C# compiler; install mcs");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    /** The tool for symbols is left to who uses it, by a script that finds none and is overtaken before, or while, it makes its own. */
    @ParameterizedTest
    @ValueSource(strings = {"find", "mcs"})
    void scriptsThatRunAtATimeLeaveEachOtherTheirTools(String overtaken) throws Exception {
        Dotnet.require();
        assumeTrue(isInstalled("mcs"), "symbols are made of those of mcs");
        for (String file : List.of("build-module", "csharp.sh", "Symbols.cs")) {
            Files.copy(Path.of(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path source = Files.writeString(folder.resolve("A.cs"), "public class A {}");
        Path wrapper = Files.createDirectory(folder.resolve("tools")).resolve(overtaken);
        Files.writeString(wrapper, OVERTAKEN.formatted(folder, System.getenv("PATH"), installed(overtaken)));
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        ProcessBuilder second = new ProcessBuilder(
                folder.resolve("build-module").toString(),
                folder.resolve("Second.dll").toString(),
                source.toString());
        second.environment().put("PATH", wrapper.getParent() + File.pathSeparator + System.getenv("PATH"));
        Process process = second.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as("%s", output).isZero();
        assumeFalse(output.contains("will have no lines"), output);
        assertThat(folder.resolve("First.pdb")).exists();
        assertThat(folder.resolve("Second.pdb")).exists();
        try (Stream<Path> made = Files.list(folder.resolve("target"))) {
            assertThat(made)
                    .singleElement()
                    .satisfies(tool -> assertThat(tool)
                            .isDirectoryContaining(file -> file.endsWith("used"))
                            .isDirectoryNotContaining(Files::isDirectory));
        }
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, tool)));
    }

    private static Path installed(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
