package dev.graft.gateway;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One argument of {@code --modules}: a jar, or a folder of jars and classes, with one class loader for all of it. The
 * loader is never closed, since what a module does at the very end of the process may load classes.
 *
 * @param path as the user gave it
 */
record HostedModule(Path path, List<Root> roots, URLClassLoader loader) {

    /**
     * Looks at what is there.
     *
     * @throws GatewayException if there is no such thing, or it holds no code
     */
    static HostedModule open(Path path, ClassLoader parent) {
        if (!Files.exists(path)) {
            throw new GatewayException(path + " does not exist. Name a jar, or a folder of jars or classes");
        }
        if (!Files.isReadable(path)) {
            throw new GatewayException(path + " may not be read by this user. Check its permissions");
        }
        List<Root> roots = Files.isDirectory(path) ? folder(path) : List.of(Root.jar(path));
        URL[] urls = roots.stream().map(Root::url).toArray(URL[]::new);
        return new HostedModule(path, roots, new URLClassLoader(path.getFileName() + "", urls, parent));
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
            throw new GatewayException(path + " cannot be read: " + e + ". Check its permissions", e);
        }
        if (roots.size() == 1 && !holdsClasses(path)) {
            throw new GatewayException(path + " holds neither jars nor classes. Name the folder that they are in");
        }
        return roots;
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (IOException e) {
            throw new GatewayException(folder + " cannot be read: " + e + ". Check its permissions", e);
        }
    }

    /** The jar or folder of this module that a class is in. */
    Optional<Path> whereIs(String className) {
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
        return path.toString();
    }
}
