package dev.graft.dotnet;

import dev.graft.runtime.guest.GuestException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The guest library, in a folder of this process's own, as .NET loads files only. The folder is deleted when the process ends
 * in order.
 *
 * @param assembly the library itself
 * @param config what .NET is to be started with
 */
record GuestLibrary(Path assembly, Path config) {
    static final String FILE = "Graft.Guest.dll";

    /** @throws GuestException if it is not there, or cannot be written */
    static GuestLibrary extracted(Installation installation, boolean invariantCultures) {
        try {
            Path folder = Files.createTempDirectory("graft-dotnet-");
            folder.toFile().deleteOnExit();
            Path assembly = folder.resolve(FILE);
            assembly.toFile().deleteOnExit();
            copyTo(assembly);
            Path config = folder.resolve("Graft.Guest.runtimeconfig.json");
            config.toFile().deleteOnExit();
            Files.writeString(config, config(installation.version(), invariantCultures));
            return new GuestLibrary(assembly, config);
        } catch (IOException e) {
            throw new GuestException(
                    "the guest library of graft-dotnet cannot be written to " + System.getProperty("java.io.tmpdir")
                            + " (" + e + "). Name a folder with -Djava.io.tmpdir that can be written to",
                    e);
        }
    }

    /** Sees to it that this jar has the library. */
    static void require() {
        URL unused = resource();
    }

    /** Copies the library out of this jar. */
    static void copyTo(Path file) throws IOException {
        try (InputStream library = resource().openStream()) {
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static URL resource() {
        URL library = GuestLibrary.class.getResource(FILE);
        if (library == null) {
            throw new GuestException(
                    "this graft-dotnet was built without its guest library, " + FILE
                            + ", as a C# compiler or a .NET SDK was missing, which its build has said. Build it where there is a"
                            + " .NET SDK, named by DOTNET_SDK_ROOT or DOTNET_ROOT, and mcs or the SDK's compiler, or take a"
                            + " published one",
                    null);
        }
        return library;
    }

    /** The version is that which was chosen; newer ones are named too, as the policy of the machine may forbid others. */
    static String config(DotnetVersion version, boolean invariantCultures) {
        return """
                {
                  "runtimeOptions": {
                    "framework": {"name": "%s", "version": "%s"},
                    "rollForward": "LatestMajor",
                    "configProperties": {"System.Globalization.Invariant": %s}
                  }
                }
                """.formatted(Installation.FRAMEWORK, version, invariantCultures);
    }
}
