package dev.graft.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file that holds the configuration.
 *
 * @param location an absolute path, or a URL of the class path
 */
record ConfigFile(String location, String content) {
    static final String NAME = "graft.properties";
    static final String PROPERTY = "graft.config";
    static final String VARIABLE = "GRAFT_CONFIG";

    /** The one that is named, else the one in the working directory, else the one on the class path. */
    static Optional<ConfigFile> find(Surroundings around) {
        String property = around.properties().get(PROPERTY);
        if (property != null) {
            return Optional.of(named(new Source.SystemProperty(PROPERTY), property, around.directory()));
        }
        String variable = around.variables().get(VARIABLE);
        if (variable != null) {
            return Optional.of(named(new Source.EnvironmentVariable(VARIABLE), variable, around.directory()));
        }
        Path here = around.directory().resolve(NAME);
        return Files.exists(here) ? Optional.of(read(new Source.Named(NAME), here)) : onClassPath(around.classLoader());
    }

    private static ConfigFile named(Source source, String path, Path directory) {
        if (path.isBlank()) {
            throw new ConfigException(
                    Mistake.of(source, "it names no file", "Give it the path of a properties file, or unset it."));
        }
        try {
            return read(source, directory.resolve(path.strip()).normalize());
        } catch (InvalidPathException notOne) {
            throw new ConfigException(
                    Mistake.of(source, "\"" + path + "\" is no path: " + notOne.getReason(), "Name an existing file."));
        }
    }

    private static ConfigFile read(Source source, Path path) {
        if (!Files.exists(path)) {
            throw new ConfigException(
                    Mistake.of(source, "the file " + path + " does not exist", "Create it, or name an existing one."));
        }
        if (Files.isDirectory(path)) {
            throw new ConfigException(Mistake.of(source, path + " is a folder", "Name a properties file."));
        }
        try {
            return decode(path.toString(), Files.readAllBytes(path));
        } catch (IOException failed) {
            throw new ConfigException(
                    Mistake.of(source, "the file " + path + " cannot be read: " + failed, "Check its permissions."));
        }
    }

    private static Optional<ConfigFile> onClassPath(ClassLoader loader) {
        Source source = new Source.Named("class path");
        try {
            // A loader and its parent may know the same file.
            Map<String, URL> found = new LinkedHashMap<>();
            for (URL url : Collections.list(loader.getResources(NAME))) {
                found.put(url.toString(), url);
            }
            if (found.size() > 1) {
                throw new ConfigException(Mistake.of(
                        source,
                        "there are " + found.size() + " files " + NAME + ": " + String.join(" and ", found.keySet()),
                        "Keep one, or name a file with -D" + PROPERTY + " or " + VARIABLE + "."));
            }
            if (found.isEmpty()) {
                return Optional.empty();
            }
            URL only = found.values().iterator().next();
            return Optional.of(decode(only.toString(), bytes(only)));
        } catch (IOException failed) {
            throw new ConfigException(Mistake.of(source, NAME + " cannot be read: " + failed, "Check the class path."));
        }
    }

    private static byte[] bytes(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        // A cached jar would stay open after its class loader is closed.
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static ConfigFile decode(String location, byte[] bytes) {
        try {
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ConfigFile(location, content.startsWith("\uFEFF") ? content.substring(1) : content);
        } catch (CharacterCodingException notUtf8) {
            throw new ConfigException(Mistake.of(
                    new Source.Named(location), "the file is not UTF-8 text", "Save it as UTF-8, or use \\uXXXX."));
        }
    }
}
