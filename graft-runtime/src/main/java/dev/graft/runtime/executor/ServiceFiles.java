package dev.graft.runtime.executor;

import dev.graft.Graft;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Finds the contracts that have {@code ServiceLoader} providers, so that a tube can serve what nobody here has asked for
 * by name. {@code ServiceLoader} itself only answers for a type that one already has.
 */
final class ServiceFiles {
    private static final String FOLDER = "META-INF/services/";

    private ServiceFiles() {}

    /** The contracts that the loader, or a parent of it, has providers of. */
    static List<Class<?>> contracts(ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        for (Path root : roots(loader)) {
            names.addAll(services(root));
        }
        ModuleLayer.boot()
                .modules()
                .forEach(
                        module -> module.getDescriptor().provides().forEach(provides -> names.add(provides.service())));
        List<Class<?>> contracts = new ArrayList<>();
        for (String name : names) {
            try {
                Class<?> type = Class.forName(name, false, loader);
                if (type.isInterface() && type.getAnnotation(Graft.class) != null) {
                    contracts.add(type);
                }
            } catch (ClassNotFoundException | LinkageError someoneElsesService) {
                // A provider file for a type that is not there concerns no contract.
            }
        }
        return contracts;
    }

    /** The jars and folders of the loader and its parents, those that manifests name included. */
    private static Set<Path> roots(ClassLoader loader) {
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

    private static List<String> services(Path root) {
        try {
            if (Files.isDirectory(root)) {
                Path folder = root.resolve(FOLDER);
                if (!Files.isDirectory(folder)) {
                    return List.of();
                }
                try (Stream<Path> files = Files.list(folder)) {
                    return files.map(file -> file.getFileName().toString()).toList();
                }
            }
            try (JarFile file = new JarFile(root.toFile())) {
                return file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(FOLDER) && name.length() > FOLDER.length())
                        .map(name -> name.substring(FOLDER.length()))
                        .toList();
            }
        } catch (IOException noJar) {
            return List.of(); // the class loader passes it over too
        }
    }
}
