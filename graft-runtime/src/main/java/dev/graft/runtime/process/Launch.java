package dev.graft.runtime.process;

import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The command that starts the process of a guest: the Java of this process, with what this program has on its paths.
 *
 * @param classPath jars and folders
 * @param runtime the class of the {@link GuestRuntime}
 */
record Launch(List<String> classPath, String runtime) {
    private static final int FIRST_THAT_ASKS_FOR_NATIVE_ACCESS = 22;

    /** Options meant for the program, as a debugger's port, would be in the way of a second process that has them. */
    private static final List<String> OPTIONS_OF_THE_PROGRAM =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    static Launch of(GuestRuntime runtime) {
        Class<?> type = runtime.getClass();
        Set<String> all = new LinkedHashSet<>();
        all.add(location(Launch.class));
        all.add(location(type));
        for (ClassLoader loader = type.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    all.add(path(url, type));
                }
            }
        }
        all.addAll(split("java.class.path"));
        for (String entry : split("jdk.module.path")) {
            all.add(entry);
            all.add(Path.of(entry, "*").toString()); // the jars, if it is a folder of such
        }
        return new Launch(List.copyOf(all), type.getName());
    }

    private static List<String> split(String property) {
        String paths = System.getProperty(property, "");
        return paths.isEmpty() ? List.of() : List.of(paths.split(File.pathSeparator, -1));
    }

    private static String location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL url = source == null ? null : source.getLocation();
        if (url == null) {
            throw nowhere(type, "where nobody knows");
        }
        return path(url, type);
    }

    private static String path(URL url, Class<?> type) {
        try {
            if (url.getProtocol().equals("file")) {
                return Path.of(url.toURI()).toString();
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException(url + " is no path", e);
        }
        throw nowhere(type, "at " + url);
    }

    private static GuestException nowhere(Class<?> type, String where) {
        return new GuestException(
                "process=own needs Graft and what hosts the language in jars or folders, and " + type.getName() + " is "
                        + where + "; leave process=own out, or start the program with a class path of jars",
                null);
    }

    private List<String> command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.exists(java) && !Files.exists(java.resolveSibling("java.exe"))) {
            throw new GuestException(
                    "process=own starts " + java + ", which is not there; use a Java that has it, or leave the key out",
                    null);
        }
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= FIRST_THAT_ASKS_FOR_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), ChildMain.class.getName(), runtime));
        return command;
    }

    /** Starts it, with all three standard streams piped. */
    Process start() {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().keySet().removeAll(OPTIONS_OF_THE_PROGRAM);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new GuestException("a process of its own cannot be started: " + e.getMessage(), e);
        }
    }
}
