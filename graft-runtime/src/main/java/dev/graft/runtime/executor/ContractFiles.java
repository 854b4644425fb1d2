package dev.graft.runtime.executor;

import dev.graft.Graft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the contracts that a class loader knows, by the schemas that are compiled beside them. */
public final class ContractFiles {
    private static final String FOLDER = "META-INF/graft/";
    private static final String SUFFIX = ".proto";

    private ContractFiles() {}

    /** The contracts that the loader, or a parent of it, knows. */
    public static List<Class<?>> contracts(ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        for (Path root : Roots.of(loader)) {
            schemas(root).forEach(schema -> add(names, schema));
        }
        for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
            if (!module.name().startsWith("java.") && !module.name().startsWith("jdk.")) {
                schemas(module).forEach(schema -> add(names, schema));
            }
        }
        List<Class<?>> contracts = new ArrayList<>();
        for (String name : names) {
            try {
                Class<?> type = Class.forName(name, false, loader);
                if (type.isInterface() && type.isAnnotationPresent(Graft.class)) {
                    contracts.add(type);
                }
            } catch (ClassNotFoundException | LinkageError left) {
                // A schema without its contract: nobody can ask for that.
            }
        }
        return contracts;
    }

    /** {@code shop.Outer$Inner} for {@code META-INF/graft/shop/Outer_Inner.proto}, and what else that may stand for. */
    private static void add(Set<String> names, String schema) {
        if (schema.startsWith(FOLDER) && schema.endsWith(SUFFIX)) {
            String name = schema.substring(FOLDER.length(), schema.length() - SUFFIX.length())
                    .replace('/', '.');
            names.add(name);
            int simple = name.lastIndexOf('.') + 1;
            names.add(name.substring(0, simple) + name.substring(simple).replace('_', '$'));
        }
    }

    private static List<String> schemas(Path root) {
        if (Files.isDirectory(root)) {
            return below(root);
        }
        try (FileSystem jar = FileSystems.newFileSystem(root)) {
            return below(jar.getPath("/"));
        } catch (IOException | RuntimeException noJar) {
            return List.of(); // the class loader passes it over too
        }
    }

    private static List<String> below(Path root) {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static List<String> schemas(ResolvedModule module) {
        try (ModuleReader reader = module.reference().open();
                Stream<String> entries = reader.list()) {
            return entries.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
