package dev.graft.benchmarks.local;

import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Modules that implement the echo, made in folders of their own. */
public final class EchoModule {
    private static final List<String> CLASSES = List.of(
            Echo.class.getName(),
            Echo.class.getName() + "Stub",
            Echo.class.getName() + "Skeleton",
            EchoService.class.getName(),
            Basket.class.getName(),
            Basket.Line.class.getName());

    private EchoModule() {}

    /** In Java, with its own copy of the contract. */
    public static Path inJava() throws IOException {
        Path folder = folder();
        for (String name : CLASSES) {
            copy(name.replace('.', '/') + ".class", folder.resolve(name.replace('.', '/') + ".class"));
        }
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Echo.class.getName()), EchoService.class.getName());
        return folder;
    }

    /** In Python. */
    public static Path inPython() throws IOException {
        Path file = folder().resolve("echo.py");
        copy("dev/graft/benchmarks/local/echo.py", file);
        return file;
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("echo");
        folder.toFile().deleteOnExit();
        return folder;
    }

    private static void copy(String resource, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = EchoModule.class.getResourceAsStream("/" + resource)) {
            Files.write(file, in.readAllBytes());
        }
        file.toFile().deleteOnExit();
    }
}
