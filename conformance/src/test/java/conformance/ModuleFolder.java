package conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A module that is made while a test runs: a folder of classes. */
final class ModuleFolder {
    private final Path folder;
    private final Map<String, String> sources = new HashMap<>();
    private List<Path> libraries = List.of();

    ModuleFolder(Path folder) {
        this.folder = folder;
    }

    ModuleFolder source(String name, String text) {
        sources.put(name, text);
        return this;
    }

    ModuleFolder library(Path jar) {
        libraries = List.of(jar);
        return this;
    }

    /** Brings its own copies of classes of the tests. */
    ModuleFolder copies(Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            String file = type.getName().replace('.', '/') + ".class";
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            try (InputStream in = type.getResourceAsStream("/" + file)) {
                Files.write(copy, in.readAllBytes());
            }
        }
        return this;
    }

    ModuleFolder provides(String service, String provider) throws IOException {
        Path file = folder.resolve("META-INF/services/" + service);
        Files.createDirectories(file.getParent());
        Files.writeString(file, provider + "\n");
        return this;
    }

    /** Compiles it, and returns what a connection string calls it. */
    String made() throws IOException {
        Files.createDirectories(folder);
        if (!sources.isEmpty()) {
            Compiled.into(folder, sources, libraries);
        }
        StringBuilder modules = new StringBuilder(folder.toString());
        libraries.forEach(jar -> modules.append(',').append(jar));
        return modules.toString();
    }
}
