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

    private static final String DOTNET_MODULE = "benchmarks.dotnet.module";

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

    /** What a process of its own is to be told of modules that are made already. */
    public static List<String> options() {
        String made = System.getProperty(DOTNET_MODULE);
        return made == null ? List.of() : List.of("-D" + DOTNET_MODULE + "=" + made);
    }

    /** In JavaScript. */
    public static Path inJavaScript() throws IOException {
        Path file = folder().resolve("echo.mjs");
        copy("dev/graft/benchmarks/local/echo.mjs", file);
        return file;
    }

    /**
     * In C#, compiled once for all processes that are measured.
     *
     * @throws MissingToolException if there is no compiler
     */
    public static Path inDotnet() throws IOException, InterruptedException, MissingToolException {
        String made = System.getProperty(DOTNET_MODULE);
        if (made != null) {
            return Path.of(made);
        }
        Path folder = folder();
        Path source = folder.resolve("Echo.cs");
        copy("dev/graft/benchmarks/local/Echo.cs", source);
        Path assembly = CSharp.compile(folder, source);
        System.setProperty(DOTNET_MODULE, assembly.toString());
        return assembly;
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
