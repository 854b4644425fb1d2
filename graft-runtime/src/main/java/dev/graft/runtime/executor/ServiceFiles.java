package dev.graft.runtime.executor;

import dev.graft.Graft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
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
        for (Path root : Roots.of(loader)) {
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
