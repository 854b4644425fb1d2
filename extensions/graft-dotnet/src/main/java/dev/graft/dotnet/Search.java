package dev.graft.dotnet;

import dev.graft.runtime.guest.GuestException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a .NET.
 *
 * @param environment the variables of the process
 * @param usual folders that .NET is usually in
 */
record Search(Map<String, String> environment, List<Path> usual) {
    static final String ADVICE =
            "Install a .NET runtime, 3.1 or newer, or name the folder of one with home= or DOTNET_ROOT";

    private static final String PROGRAM = "dotnet";

    static Search ofThisMachine() {
        Map<String, String> environment = System.getenv();
        List<Path> usual = new ArrayList<>();
        for (String each : List.of(
                "/usr/lib/dotnet",
                "/usr/share/dotnet",
                "/usr/lib64/dotnet",
                "/usr/local/share/dotnet",
                "/opt/dotnet")) {
            usual.add(Path.of(each));
        }
        usual.add(Path.of(System.getProperty("user.home"), ".dotnet"));
        return new Search(environment, usual);
    }

    /**
     * Finds one.
     *
     * @param home its folder, or its program {@code dotnet}; without it that of {@code DOTNET_ROOT}, else that of the
     *     {@code dotnet} of the path, else that in a usual place
     * @throws GuestException if there is none that can be used
     */
    Installation find(Optional<String> home) {
        if (home.isPresent()) {
            return named("home", home.get());
        }
        String variable = environment.getOrDefault("DOTNET_ROOT", "");
        if (!variable.isEmpty()) {
            return named("DOTNET_ROOT", variable);
        }
        List<String> looked = new ArrayList<>();
        looked.add("DOTNET_ROOT is not set");
        Path ofPath = ofPath();
        if (ofPath != null && Installation.isAt(ofPath)) {
            return Installation.in(ofPath, ofPath + " (the dotnet of the path)");
        }
        looked.add(
                ofPath == null
                        ? "no dotnet is on the path"
                        : "the dotnet of the path is in " + ofPath + ", which has no folder host/fxr");
        for (Path folder : usual) {
            if (Installation.isAt(folder)) {
                return Installation.in(real(folder), folder.toString());
            }
            looked.add(folder + " is none");
        }
        throw new GuestException("there is no .NET: " + String.join(", ", looked) + ". " + ADVICE, null);
    }

    private static Installation named(String key, String value) {
        Path given = Path.of(value);
        String name = key + "=" + value;
        if (!Files.exists(given)) {
            throw new GuestException(name + " does not exist. " + ADVICE, null);
        }
        Path real = real(given);
        return Installation.in(Files.isDirectory(real) ? real : parent(real), name);
    }

    private @Nullable Path ofPath() {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder, PROGRAM);
            if (Files.isExecutable(program) && !Files.isDirectory(program)) {
                return parent(real(program));
            }
        }
        return null;
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath();
        }
    }
}
