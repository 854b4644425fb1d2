package dev.graft.runtime.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * One jar, or one folder of classes.
 *
 * @param path as the user gave it, or below the folder that the user gave
 * @param providers the names in each of its provider files, by service
 */
public record Root(Path path, Map<String, List<String>> providers) {
    private static final String SERVICES = "META-INF/services/";

    /**
     * Looks into a jar.
     *
     * @throws ModuleException if it is none
     */
    static Root jar(Path path) {
        Map<String, List<String>> providers = new TreeMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = entry.getName();
                if (name.startsWith(SERVICES) && !entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        providers.put(name.substring(SERVICES.length()), names(in.readAllBytes()));
                    }
                }
            }
        } catch (ZipException e) {
            throw new ModuleException(
                    path + " is not a jar: " + e.getMessage() + ". Build or copy it again, or name the right file", e);
        } catch (IOException e) {
            throw new ModuleException(path + " cannot be read: " + e + ". Check the file and its permissions", e);
        }
        return new Root(path, providers);
    }

    /** Looks into a folder of classes. */
    static Root folder(Path path) {
        Path services = path.resolve(SERVICES);
        Map<String, List<String>> providers = new TreeMap<>();
        if (Files.isDirectory(services)) {
            try (Stream<Path> files = Files.list(services)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    providers.put(file.getFileName().toString(), names(Files.readAllBytes(file)));
                }
            } catch (IOException e) {
                throw new ModuleException(services + " cannot be read: " + e + ". Check its permissions", e);
            }
        }
        return new Root(path, providers);
    }

    URL url() {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path without a URL: " + path, e);
        }
    }

    /** The names in a provider file: one a line, {@code #} begins a comment. */
    private static List<String> names(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
