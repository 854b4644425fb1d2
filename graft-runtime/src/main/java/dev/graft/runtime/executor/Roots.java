package dev.graft.runtime.executor;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Finds the jars and folders that class loaders take classes from. */
final class Roots {
    private Roots() {}

    /** The jars and folders of the loader and its parents, those that manifests name included. */
    static Set<Path> of(ClassLoader loader) {
        Deque<Path> open = new ArrayDeque<>();
        for (ClassLoader at = loader; at != null; at = at.getParent()) {
            if (at instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    addFile(open, url.toString());
                }
            } else if (at == ClassLoader.getSystemClassLoader()) {
                for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
                    if (!entry.isEmpty()) {
                        open.add(Path.of(entry).toAbsolutePath());
                    }
                }
            }
        }
        Set<Path> roots = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Path root = open.remove();
            if (Files.exists(root) && roots.add(root) && Files.isRegularFile(root)) {
                manifestClassPath(root).forEach(entry -> addFile(open, entry));
            }
        }
        return roots;
    }

    private static void addFile(Deque<Path> open, String url) {
        try {
            URI uri = new URI(url);
            if ("file".equals(uri.getScheme())) {
                open.add(Path.of(uri));
            }
        } catch (URISyntaxException | IllegalArgumentException notOfTheFileSystem) {
            return; // nothing of it can be listed
        }
    }

    private static List<String> manifestClassPath(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String classPath =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (classPath == null) {
                return List.of();
            }
            URI base = jar.toUri();
            return Stream.of(classPath.trim().split("\\s+", -1))
                    .map(entry -> base.resolve(entry).toString())
                    .toList();
        } catch (IOException | IllegalArgumentException noJar) {
            return List.of(); // the class loader passes it over too
        }
    }
}
