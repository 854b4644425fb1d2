package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import guests.Guest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Compiles modules in C# against the contracts of these tests. */
final class CSharp {
    /** C#, for the tests that all languages have. */
    static final Guest GUEST = new Guest() {
        @Override
        public String runtime() {
            return "dotnet";
        }

        @Override
        public void require() {
            CSharp.require();
        }

        @Override
        public Path module(String name) throws Exception {
            return CSharp.module(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "s");
        }
    };

    /** Where the tests put what they compile. */
    static final Path COMPILED = Path.of("target/csharp-modules").toAbsolutePath();

    private static final Path SOURCES = Path.of("src/test/csharp-modules").toAbsolutePath();
    private static final Map<String, Path> MODULES = new HashMap<>(); // guarded by this class
    private static final Path SYMBOLS =
            Path.of("src/test/csharp/tools/Symbols.cs").toAbsolutePath();

    private CSharp() {}

    /** Skips the test where there is no compiler. */
    static void require() {
        Dotnet.require();
        Dotnet.requireThat(Sdk.found().isPresent(), "neither DOTNET_SDK_ROOT nor DOTNET_ROOT is an SDK");
        Dotnet.requireThat(Sdk.hasCompiler(), "there is no mcs");
    }

    /** One of the modules of these tests, compiled once for all of them, as a file that is loaded must not be written to. */
    static synchronized Path module(String name) throws Exception {
        require();
        Path known = MODULES.get(name);
        if (known == null) {
            known = module(COMPILED.resolve(name), name, Files.readString(SOURCES.resolve(name + ".cs")));
            MODULES.put(name, known);
        }
        return known;
    }

    /**
     * Compiles a module, with what .NET needs to tell the lines of exceptions.
     *
     * @param folder where its file is to be
     * @return the assembly, beside which there is what it was compiled with
     */
    static Path module(Path folder, String name, String text, Path... libraries) throws Exception {
        Files.createDirectories(folder);
        assertThat(Contracts.run(
                        List.of("--out", folder.toString(), Guest.contracts().toString()), System.out, System.err))
                .isZero();
        return moduleOf(folder.resolve(Contracts.SOURCE), folder, name, text, libraries);
    }

    /** Compiles a module against other contracts than those of these tests. */
    static Path moduleOf(Path contracts, Path folder, String name, String text, Path... libraries) throws Exception {
        Path source = Files.writeString(folder.resolve(name + ".cs"), text);
        List<Path> all = new ArrayList<>(List.of(libraries));
        all.add(folder.resolve(GuestLibrary.FILE));
        Path assembly = compile("library", folder.resolve(name + ".dll"), List.of(contracts, source), all);
        run(Sdk.required().program().toString(), "exec", symbols().toString(), assembly.toString());
        return assembly;
    }

    /** Compiles a library. */
    static Path library(Path assembly, String text) throws Exception {
        Path source = Files.writeString(Path.of(assembly.toString().replaceAll("dll$", "cs")), text);
        return compile("library", assembly, List.of(source), List.of());
    }

    /** What turns the symbols that mcs writes into those that .NET reads. */
    private static synchronized Path symbols() throws Exception {
        Path folder = Files.createDirectories(COMPILED.resolve("symbols"));
        Path tool = folder.resolve("Symbols.dll");
        if (!Files.exists(tool)) {
            List<Path> cecil = Sdk.required().cecil();
            for (Path each : cecil) {
                Files.copy(each, folder.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    folder.resolve("Symbols.runtimeconfig.json"),
                    GuestLibrary.config(Sdk.required().installation().version(), true));
            compile("exe", tool, List.of(SYMBOLS), cecil);
        }
        return tool;
    }

    private static Path compile(String kind, Path assembly, List<Path> sources, List<Path> libraries) throws Exception {
        List<String> command = new ArrayList<>(List.of("mcs", "-noconfig", "-nostdlib", "-debug"));
        command.addAll(List.of("-langversion:latest", "-nowarn:1701,1702", "-target:" + kind, "-out:" + assembly));
        Sdk.required().references().forEach(each -> command.add("-r:" + each));
        libraries.forEach(each -> command.add("-r:" + each));
        sources.forEach(each -> command.add(each.toString()));
        run(command.toArray(String[]::new));
        return assembly;
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", output).isZero();
    }
}
