package dev.graft.runtime.hosting;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Jars, and folders of jars and classes, with one class loader for all of them. Immutable, but for being closed; may be used by
 * any thread.
 *
 * @param name for people, as the user gave it
 */
public record HostedModule(String name, List<Root> roots, URLClassLoader loader) {

    /**
     * Looks at what is there.
     *
     * @param paths as the user gave them, at least one
     * @param api the parent of its class loader
     * @param shared the class of a name that the module does not bring; null where the host shares none of that name
     * @throws ModuleException if there is no such thing, or it holds no code
     */
    public static HostedModule open(List<Path> paths, ClassLoader api, Function<String, @Nullable Class<?>> shared) {
        List<Root> roots = new ArrayList<>();
        paths.forEach(path -> roots.addAll(roots(path)));
        String name = paths.stream().map(Path::toString).collect(Collectors.joining(","));
        URL[] urls = roots.stream().map(Root::url).toArray(URL[]::new);
        return new HostedModule(name, List.copyOf(roots), new ModuleClassLoader(name, urls, api, shared));
    }

    private static List<Root> roots(Path path) {
        if (!Files.exists(path)) {
            String where = path.isAbsolute() ? "" : " in " + Path.of("").toAbsolutePath();
            throw new ModuleException(
                    path + " does not exist" + where + ". Name a jar, or a folder of jars or classes");
        }
        if (!Files.isReadable(path)) {
            throw new ModuleException(path + " may not be read by this user. Check its permissions");
        }
        if (isPython(path)) {
            throw new ModuleException(
                    path + " is written in Python: say so beside it, with runtime=python in a connection"
                            + " string or --runtime python at the gateway");
        }
        return Files.isDirectory(path) ? folder(path) : List.of(Root.jar(path));
    }

    /** A file of Python's, or a package of such files. */
    private static boolean isPython(Path path) {
        return path.toString().endsWith(".py") || Files.isRegularFile(path.resolve("__init__.py"));
    }

    private static List<Root> folder(Path path) {
        List<Root> roots = new ArrayList<>();
        roots.add(Root.folder(path));
        try (Stream<Path> files = Files.list(path)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Root::jar)
                    .forEach(roots::add);
        } catch (IOException e) {
            throw new ModuleException(path + " cannot be read: " + e + ". Check its permissions", e);
        }
        if (roots.size() == 1 && !holdsClasses(path)) {
            throw new ModuleException(path + " holds neither jars nor classes. Name the folder that they are in");
        }
        return roots;
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (IOException e) {
            throw new ModuleException(folder + " cannot be read: " + e + ". Check its permissions", e);
        }
    }

    /** The jar or folder of this module that a class is in. */
    public Optional<Path> whereIs(String className) {
        URL found = loader.findResource(className.replace('.', '/') + ".class");
        return found == null
                ? Optional.empty()
                : roots.stream()
                        .filter(root -> found.toString().contains(root.url().toString()))
                        .map(Root::path)
                        .reduce((folder, jarInIt) -> jarInIt);
    }

    @Override
    public String toString() {
        return name;
    }
}
