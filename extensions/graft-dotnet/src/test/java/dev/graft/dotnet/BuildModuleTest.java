package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script that compiles C#: what is missing is told apart from what is wrong. */
@Timeout(120)
class BuildModuleTest {
    private static final List<String> TOOLS = List.of("dirname", "find", "sort", "head", "tail", "readlink");

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

    private static Path installed(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
