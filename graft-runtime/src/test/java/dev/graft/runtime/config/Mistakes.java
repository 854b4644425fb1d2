package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Short ways to read something and to get at what was wrong with it. */
final class Mistakes {
    private Mistakes() {}

    static ConnectionString parse(String text) {
        return ConnectionString.parse(text, Source.code());
    }

    static Mistake in(String text) {
        return of(() -> parse(text));
    }

    static Mistake of(Runnable action) {
        ConfigException thrown = catchThrowableOfType(ConfigException.class, action::run);
        if (thrown == null) {
            throw new AssertionError("nothing was refused");
        }
        return thrown.mistake();
    }

    /** A class loader that sees no file. */
    static ClassLoader emptyClassPath() {
        return ClassLoader.getPlatformClassLoader();
    }

    static Surroundings around(Map<String, String> properties, Map<String, String> variables, Path directory) {
        return new Surroundings(properties, variables, directory, emptyClassPath());
    }

    static Configuration load(Map<String, String> properties, Map<String, String> variables, Path directory) {
        return Configuration.load(around(properties, variables, directory), List.of());
    }
}
