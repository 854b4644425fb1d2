package dev.graft.dotnet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A .NET SDK that tests compile with.
 *
 * @param installation what is in it to run
 */
record Sdk(Installation installation) {
    /** That of the environment. */
    static Optional<Sdk> found() {
        return Stream.of("DOTNET_SDK_ROOT", "DOTNET_ROOT")
                .map(System.getenv()::get)
                .filter(root -> root != null && Files.isDirectory(Path.of(root, "packs/Microsoft.NETCore.App.Ref")))
                .map(root -> new Sdk(Installation.in(Path.of(root), root)))
                .findFirst();
    }

    static Sdk required() {
        return found().orElseThrow();
    }

    Path program() {
        return installation.root().resolve("dotnet");
    }

    /** The reference assemblies. */
    List<Path> references() {
        return in("packs/Microsoft.NETCore.App.Ref")
                .filter(file ->
                        file.toString().endsWith(".dll") && file.toString().contains("/ref/"))
                .toList();
    }

    /** A library that reads and writes assemblies. */
    List<Path> cecil() {
        return in("sdk")
                .filter(file -> file.toString().contains("/ILLink.Tasks/tools/netcoreapp2.0/Mono.Cecil"))
                .filter(file -> file.toString().matches(".*/Mono\\.Cecil(\\.Mdb|\\.Pdb)?\\.dll"))
                .toList();
    }

    private Stream<Path> in(String folder) {
        try (Stream<Path> tree = Files.walk(installation.root().resolve(folder))) {
            return tree.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasCompiler() {
        try {
            Process process = new ProcessBuilder("mcs", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
