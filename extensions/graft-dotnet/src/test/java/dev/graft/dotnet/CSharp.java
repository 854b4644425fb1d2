package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import guests.Guest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            Dotnet.require();
        }

        @Override
        public Path module(String name) throws Exception {
            return CSharp.module(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "s");
        }
    };

    /** Where the tests put what they compile. */
    private static final Path COMPILED = Path.of("target/csharp-modules").toAbsolutePath();

    private static final Path SOURCES = Path.of("src/test/csharp-modules").toAbsolutePath();
    private static final Map<String, Path> MODULES = new HashMap<>(); // guarded by this class
    private static final Path COMPILER = Path.of("build-module").toAbsolutePath();

    private CSharp() {}

    /** One of the modules of these tests, compiled once for all of them, as a file that is loaded must not be written to. */
    static synchronized Path module(String name) throws Exception {
        Dotnet.require();
        Path known = MODULES.get(name);
        if (known == null) {
            known = module(COMPILED.resolve(name), name, Files.readString(SOURCES.resolve(name + ".cs")));
            MODULES.put(name, known);
        }
        return known;
    }

    /**
     * Compiles a module; skips the test where there is no compiler.
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
        return compile(folder.resolve(name + ".dll"), List.of(contracts, source), all);
    }

    /** Compiles a library. */
    static Path library(Path assembly, String text) throws Exception {
        Path source = Files.writeString(Path.of(assembly.toString().replaceAll("dll$", "cs")), text);
        return compile(assembly, List.of(source), List.of());
    }

    private static Path compile(Path assembly, List<Path> sources, List<Path> libraries) throws Exception {
        List<String> command = new ArrayList<>(List.of(COMPILER.toString(), assembly.toString()));
        sources.forEach(each -> command.add(each.toString()));
        libraries.forEach(each -> command.add(each.toString()));
        Dotnet.run(command);
        return assembly;
    }
}
