package dev.graft.python;

import dev.graft.runtime.guest.GuestException;
import guests.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Python, where it is installed. */
final class Python implements Guest {
    static final Python PYTHON = new Python();

    private Python() {}

    @Override
    public String runtime() {
        return "python";
    }

    @Override
    public void require() {
        try {
            Installation unused = Installation.find(Optional.empty());
        } catch (GuestException e) {
            if (Boolean.parseBoolean(System.getenv("PYTHON_REQUIRED"))) {
                throw e;
            }
            Assumptions.abort("Python is not tested: " + e.getMessage());
        }
    }

    @Override
    public Path module(String name) {
        return Path.of("src/test/modules", name).toAbsolutePath();
    }

    /** The module of the forecast with other code in it, in a folder of its own. */
    Path changedForecast(Path folder, String from, String to) throws IOException {
        String code = Files.readString(module("forecast").resolve("__init__.py"));
        if (!code.contains(from)) {
            throw new IllegalArgumentException("the module of the forecast has no " + from);
        }
        Path changed = Files.createDirectories(folder.resolve("changed"));
        Files.writeString(changed.resolve("__init__.py"), code.replace(from, to));
        return changed;
    }
}
