package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Compiles modules in C# against the contracts of these tests, with what {@code build-guest} compiles with. */
final class CSharp {
    /** Where the contracts of these tests are. */
    static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

    /** What compiles; another compiler than this one, as that of an SDK, writes for .NET on which line an exception was. */
    private static final String COMPILER =
            Optional.ofNullable(System.getenv("CSC")).orElse("mcs");

    private static final Path SOURCES = Path.of("src/test/csharp-modules").toAbsolutePath();

    private CSharp() {}

    /** Skips the test where there is no compiler. */
    static void require() {
        Dotnet.require();
        Dotnet.requireThat(references().size() > 50, "there is no SDK with reference assemblies");
        Dotnet.requireThat(answers(COMPILER, "-help"), "there is no " + COMPILER);
    }

    /** The text of a module. */
    static String text(String name) throws Exception {
        return Files.readString(SOURCES.resolve(name + ".cs"));
    }

    /**
     * Compiles a module.
     *
     * @param folder where its file is to be
     * @return the assembly, beside which there is what it was compiled with
     */
    static Path module(Path folder, String name, String text) throws Exception {
        Files.createDirectories(folder);
        Path contracts = folder.resolve(Contracts.SOURCE);
        if (!Files.exists(contracts)) {
            assertThat(Contracts.run(List.of("--out", folder.toString(), CLASSES.toString()), System.out, System.err))
                    .isZero();
        }
        Path source = Files.writeString(folder.resolve(name + ".cs"), text);
        return compile(
                folder.resolve(name + ".dll"), List.of(contracts, source), List.of(folder.resolve(GuestLibrary.FILE)));
    }

    /** Whether the module has what .NET needs to know lines. */
    static boolean knowsLines(Path module) {
        return Files.exists(Path.of(module.toString().replaceAll("dll$", "pdb")));
    }

    /** Compiles a library. */
    static Path compile(Path assembly, List<Path> sources, List<Path> libraries) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                COMPILER,
                "-noconfig",
                "-nostdlib",
                "-debug",
                "-langversion:latest",
                "-nowarn:1701,1702",
                "-target:library",
                "-out:" + assembly));
        references().forEach(each -> command.add("-r:" + each));
        libraries.forEach(each -> command.add("-r:" + each));
        sources.forEach(each -> command.add(each.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", output).isZero();
        return assembly;
    }

    private static List<Path> references() {
        for (String variable : List.of("DOTNET_SDK_ROOT", "DOTNET_ROOT")) {
            String root = System.getenv(variable);
            Path folder = root == null ? Path.of("none") : Path.of(root, "packs/Microsoft.NETCore.App.Ref");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> tree = Files.walk(folder)) {
                    return tree.filter(file -> file.toString().endsWith(".dll")
                                    && file.toString().contains("/ref/"))
                            .toList();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        return List.of();
    }

    private static boolean answers(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException none) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
