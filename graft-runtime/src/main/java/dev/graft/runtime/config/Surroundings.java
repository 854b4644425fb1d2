package dev.graft.runtime.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a process finds around it.
 *
 * @param properties the system properties
 * @param variables the process environment
 * @param directory the working directory, absolute
 * @param classLoader whose class path may hold a {@code graft.properties}
 */
public record Surroundings(
        Map<String, String> properties, Map<String, String> variables, Path directory, ClassLoader classLoader) {

    /** The real ones, as they are now. */
    public static Surroundings ofProcess(ClassLoader classLoader) {
        Properties system = System.getProperties();
        Map<String, String> properties = new TreeMap<>();
        for (String key : system.stringPropertyNames()) {
            String value = system.getProperty(key);
            if (value != null) {
                properties.put(key, value);
            }
        }
        return new Surroundings(properties, System.getenv(), Path.of("").toAbsolutePath(), classLoader);
    }
}
