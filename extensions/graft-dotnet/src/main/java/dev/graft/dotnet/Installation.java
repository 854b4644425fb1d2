package dev.graft.dotnet;

import dev.graft.runtime.guest.GuestException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A .NET that is installed here.
 *
 * @param root its folder, which {@code DOTNET_ROOT} would name
 * @param hostFxr the library that starts it
 * @param version of the runtime that is taken, the newest of its
 */
record Installation(Path root, Path hostFxr, DotnetVersion version) {
    static final String FRAMEWORK = "Microsoft.NETCore.App";

    private static final List<String> LIBRARIES = List.of("libhostfxr.so", "libhostfxr.dylib");

    /** Whether a folder is one of .NET, whole or not. */
    static boolean isAt(Path root) {
        return Files.isDirectory(root.resolve("host/fxr"));
    }

    /**
     * Looks into a folder.
     *
     * @param name what it was named by, for people, for example {@code home=/opt/dotnet}
     * @throws GuestException if there is nothing that can be used
     */
    static Installation in(Path root, String name) {
        if (!isAt(root)) {
            throw new GuestException(name + " is no .NET: it has no folder host/fxr. " + Search.ADVICE, null);
        }
        Path framework = root.resolve("shared").resolve(FRAMEWORK);
        List<DotnetVersion> versions = versions(framework);
        DotnetVersion newest = versions.stream()
                .filter(DotnetVersion::isNewEnough)
                .findFirst()
                .orElseThrow(() -> new GuestException(
                        versions.isEmpty()
                                ? name + " has no runtime: there is nothing in " + framework + ". " + Search.ADVICE
                                : name + " is .NET " + versions.get(0) + ", and the oldest that can be used is 3.1. "
                                        + Search.ADVICE,
                        null));
        return new Installation(root, hostFxr(root, name), newest);
    }

    private static Path hostFxr(Path root, String name) {
        for (DotnetVersion version : versions(root.resolve("host/fxr"))) {
            for (String library : LIBRARIES) {
                Path file = root.resolve("host/fxr").resolve(version.text()).resolve(library);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        throw new GuestException(
                name + " is broken: nothing in its folder host/fxr has a " + LIBRARIES.get(0)
                        + ". Install .NET once more, or name another one with home=",
                null);
    }

    /** The newest first. */
    private static List<DotnetVersion> versions(Path folder) {
        List<DotnetVersion> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path entry : entries) {
                    DotnetVersion.of(name(entry.getFileName())).ifPresent(found::add);
                }
            } catch (IOException e) {
                throw new GuestException(
                        folder + " cannot be read (" + e + "). Make it readable, or name another .NET with home=", e);
            }
        }
        found.sort(Collections.reverseOrder());
        return found;
    }

    private static String name(@Nullable Path file) {
        return Optional.ofNullable(file).map(Path::toString).orElse("");
    }

    @Override
    public String toString() {
        return "CoreCLR " + version + ", " + root;
    }
}
