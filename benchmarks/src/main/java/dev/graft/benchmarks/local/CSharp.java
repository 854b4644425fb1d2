package dev.graft.benchmarks.local;

import dev.graft.benchmarks.Echo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Compiles modules in C#. */
final class CSharp {
    /** How both tools end where the machine has not what they take. */
    private static final int MISSING = 3;

    private CSharp() {}

    /**
     * Compiles one against the contracts that these benchmarks have for it.
     *
     * @param folder where it is to be
     * @throws MissingToolException if there is no .NET, or no compiler
     */
    static Path compile(Path folder, Path source) throws IOException, InterruptedException, MissingToolException {
        Path classes = classes();
        Path descriptions = classes.resolve("META-INF/graft/dev/graft/benchmarks");
        run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.graft.dotnet.Contracts",
                "--out",
                folder.toString(),
                descriptions.resolve("Echo.json").toString(),
                descriptions.resolve("local/Bare.json").toString());
        Path assembly = folder.resolve("Echo.dll");
        run(
                classes.resolve("../../../extensions/graft-dotnet/build-module")
                        .normalize()
                        .toString(),
                assembly.toString(),
                folder.resolve("Contracts.cs").toString(),
                source.toString(),
                folder.resolve("Graft.Guest.dll").toString());
        return assembly;
    }

    /** The classes of these benchmarks, which are run where they are built. */
    private static Path classes() {
        return Path.of(URI.create(
                Echo.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static void run(String... command) throws IOException, InterruptedException, MissingToolException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.waitFor();
        if (status == MISSING) {
            throw new MissingToolException(output);
        }
        if (status != 0) {
            throw new IOException(command[0] + " failed: " + output);
        }
    }
}
