package dev.graft.benchmarks.jmh;

import dev.graft.processor.GraftProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the processor adds to a compilation: contracts of five methods, each with its records, its exception and an
 * implementation, as a module of an application has them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(3)
public class Compile {
    /** Whether annotation processing runs. */
    public enum Processing {
        NONE,
        GRAFT
    }

    @Param
    public Processing processing = Processing.GRAFT;

    @Param("200")
    public int contracts = 200;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private Path sources;
    private Path classes;

    @Setup
    public void write() throws IOException {
        sources = Files.createTempDirectory("graft-sources");
        for (int i = 0; i < contracts; i++) {
            Files.writeString(sources.resolve("Stock" + i + ".java"), CONTRACT.replace("$", String.valueOf(i)));
            Files.writeString(sources.resolve("Shelf" + i + ".java"), IMPLEMENTATION.replace("$", String.valueOf(i)));
        }
    }

    @Setup(Level.Invocation)
    public void empty() throws IOException {
        classes = Files.createTempDirectory("graft-classes");
    }

    @TearDown(Level.Invocation)
    public void delete() throws IOException {
        delete(classes);
    }

    @TearDown
    public void deleteSources() throws IOException {
        delete(sources);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Benchmark
    public boolean compile() throws IOException {
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.list(sources)) {
            List<String> options =
                    new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
            if (processing == Processing.NONE) {
                options.add("-proc:none");
            }
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, files, null, options, null, files.getJavaFileObjectsFromPaths(paths.toList()));
            if (processing == Processing.GRAFT) {
                task.setProcessors(List.of(new GraftProcessor()));
            }
            if (!task.call()) {
                throw new IllegalStateException(messages.toString());
            }
            return true;
        }
    }

    private static final String CONTRACT = """
            package shop;

            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;

            @dev.graft.Graft
            public interface Stock$ {
                Item find(String sku) throws Missing;

                List<Item> search(String text, int limit);

                Map<String, Integer> count(List<String> skus);

                Optional<Instant> expected(String sku);

                void put(Item item, int quantity);

                record Item(String sku, String title, BigDecimal price, List<Part> parts, Kind kind) {}

                record Part(String name, int quantity) {}

                enum Kind {
                    WHOLE,
                    SPARE
                }

                class Missing extends Exception {
                    private static final long serialVersionUID = 1;
                    private final String sku;

                    public Missing(String sku) {
                        super(sku + " is not there");
                        this.sku = sku;
                    }

                    public String sku() {
                        return sku;
                    }
                }
            }
            """;

    private static final String IMPLEMENTATION = """
            package shop;

            import java.time.Instant;
            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;

            public final class Shelf$ implements Stock$ {
                private final Map<String, Item> items = new HashMap<>();
                private final Map<String, Integer> counts = new HashMap<>();

                @Override
                public Item find(String sku) throws Missing {
                    Item item = items.get(sku);
                    if (item == null) {
                        throw new Missing(sku);
                    }
                    return item;
                }

                @Override
                public List<Item> search(String text, int limit) {
                    List<Item> found = new ArrayList<>();
                    for (Item item : items.values()) {
                        if (item.title().contains(text) && found.size() < limit) {
                            found.add(item);
                        }
                    }
                    return found;
                }

                @Override
                public Map<String, Integer> count(List<String> skus) {
                    Map<String, Integer> found = new HashMap<>();
                    for (String sku : skus) {
                        found.put(sku, counts.getOrDefault(sku, 0));
                    }
                    return found;
                }

                @Override
                public Optional<Instant> expected(String sku) {
                    return items.containsKey(sku) ? Optional.empty() : Optional.of(Instant.EPOCH);
                }

                @Override
                public void put(Item item, int quantity) {
                    items.put(item.sku(), item);
                    counts.merge(item.sku(), quantity, Integer::sum);
                }
            }
            """;
}
