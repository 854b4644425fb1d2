package dev.graft.benchmarks.local;

import dev.graft.benchmarks.Echo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles modules in C#. */
final class CSharp {
    private CSharp() {}

    /**
     * Compiles one against the contracts that these benchmarks have for it.
     *
     * @param folder where it is to be
     * @throws MissingToolException if there is no SDK, or no compiler
     */
    static Path compile(Path folder, Path source) throws IOException, InterruptedException, MissingToolException {
        Path references = references();
        String contracts =
                Echo.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.graft.dotnet.Contracts",
                "--out",
                folder.toString(),
                contracts + "META-INF/graft/dev/graft/benchmarks/Echo.json",
                contracts + "META-INF/graft/dev/graft/benchmarks/local/Bare.json"));
        Path assembly = folder.resolve("Echo.dll");
        List<String> command = new ArrayList<>(List.of("mcs", "-noconfig", "-nostdlib", "-optimize+"));
        command.addAll(List.of("-langversion:latest", "-nowarn:1701,1702", "-target:library", "-out:" + assembly));
        command.add("-r:" + folder.resolve("Graft.Guest.dll"));
        try (Stream<Path> all = Files.list(references)) {
            all.filter(file -> file.toString().endsWith(".dll")).forEach(file -> command.add("-r:" + file));
        }
        command.add(folder.resolve("Contracts.cs").toString());
        command.add(source.toString());
        run(command);
        return assembly;
    }

    private static Path references() throws IOException, MissingToolException {
        String root = Optional.ofNullable(System.getenv("DOTNET_SDK_ROOT")).orElse(System.getenv("DOTNET_ROOT"));
        Path packs = Path.of(String.valueOf(root), "packs", "Microsoft.NETCore.App.Ref");
        if (root == null || !Files.isDirectory(packs)) {
            throw new MissingToolException("neither DOTNET_SDK_ROOT nor DOTNET_ROOT names a .NET SDK", null);
        }
        try (Stream<Path> tree = Files.walk(packs)) {
            return tree.filter(file -> file.endsWith("System.Runtime.dll"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow(() -> new MissingToolException(packs + " has no System.Runtime.dll", null));
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException, MissingToolException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new MissingToolException("there is no " + command.get(0), e);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " failed: " + output);
        }
    }
}
