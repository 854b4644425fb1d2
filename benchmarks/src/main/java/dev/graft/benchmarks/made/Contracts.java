package dev.graft.benchmarks.made;

import dev.graft.processor.GraftProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiled contracts with their implementations, in a folder that another process can have on its class path. It finds them as
 * a {@code GraftModule}, and the ways to call their methods as {@link All}. Each method adds a number of its own to the sum of its
 * two, so that nobody takes one for another.
 */
public final class Contracts implements AutoCloseable {
    private static final String ALL = "dev.graft.benchmarks.made.AllMade";

    private final Path folder;

    private Contracts(Path folder) {
        this.folder = folder;
    }

    /** Makes contracts with so many methods each. */
    public static Contracts make(int contracts, int methods) throws IOException {
        Contracts made = new Contracts(Files.createTempDirectory("graft-contracts-"));
        Path sources = made.folder.resolve("dev/graft/benchmarks/made");
        Files.createDirectories(sources);
        Files.writeString(sources.resolve("AllMade.java"), all(contracts, methods));
        for (int i = 0; i < contracts; i++) {
            Files.writeString(sources.resolve("Made" + i + ".java"), contract(i, methods));
            Files.writeString(sources.resolve("MadeService" + i + ".java"), service(i, methods));
        }
        Path services = Files.createDirectories(made.folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("dev.graft.runtime.GraftModule"), ALL);
        compile(sources, made.folder);
        return made;
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    /** Those on the class path of this process. */
    public static All here() throws ReflectiveOperationException {
        return Class.forName(ALL).asSubclass(All.class).getConstructor().newInstance();
    }

    private static String contract(int number, int methods) {
        StringBuilder source =
                new StringBuilder("package dev.graft.benchmarks.made;\n\n@dev.graft.Graft\npublic interface ");
        source.append("Made").append(number).append(" {\n");
        for (int method = 0; method < methods; method++) {
            source.append("    long add").append(method).append("(long a, long b);\n");
        }
        return source.append("}\n").toString();
    }

    private static String service(int number, int methods) {
        StringBuilder source =
                new StringBuilder("package dev.graft.benchmarks.made;\n\npublic final class MadeService");
        source.append(number).append(" implements Made").append(number).append(" {\n");
        for (int method = 0; method < methods; method++) {
            source.append("    @Override\n    public long add").append(method).append("(long a, long b) {\n");
            source.append("        return a + b + ")
                    .append(number * methods + method)
                    .append(";\n    }\n");
        }
        return source.append("}\n").toString();
    }

    private static String all(int contracts, int methods) {
        StringBuilder source = new StringBuilder("""
                package dev.graft.benchmarks.made;

                import dev.graft.runtime.Binder;
                import dev.graft.runtime.Hypertube;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.function.LongBinaryOperator;

                public final class AllMade implements dev.graft.runtime.GraftModule, All {
                    @Override
                    public LongBinaryOperator first(Hypertube tube) {
                        return tube.graft(Made0.class)::add0;
                    }

                    @Override
                    public void configure(Binder binder) {
                """);
        for (int i = 0; i < contracts; i++) {
            source.append("        binder.provide(Made" + i + ".class, new MadeService" + i + "());\n");
        }
        source.append("    }\n\n    @Override\n    public List<LongBinaryOperator> methods(Hypertube tube) {\n");
        source.append("        List<LongBinaryOperator> all = new ArrayList<>();\n");
        for (int i = 0; i < contracts; i++) {
            source.append("        Made" + i + " made" + i + " = tube.graft(Made" + i + ".class);\n");
            for (int method = 0; method < methods; method++) {
                source.append("        all.add(made" + i + "::add" + method + ");\n");
            }
        }
        return source.append("        return all;\n    }\n}\n").toString();
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.list(sources)) {
            List<String> options =
                    new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, files, null, options, null, files.getJavaFileObjectsFromPaths(paths.toList()));
            task.setProcessors(List.of(new GraftProcessor()));
            if (!task.call()) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
