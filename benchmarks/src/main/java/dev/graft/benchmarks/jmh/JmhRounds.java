package dev.graft.benchmarks.jmh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks of JMH again and again, each in a fresh process, so that those that are compared take turns. */
public final class JmhRounds {
    private final Options options;
    private final int rounds;
    private final Consumer<String> progress;

    /**
     * @param options how each round is run
     * @param progress is told a line for each round
     */
    public JmhRounds(Options options, int rounds, Consumer<String> progress) {
        this.options = options;
        this.rounds = rounds;
        this.progress = progress;
    }

    public List<Row> run(Class<?>... benchmarks) throws RunnerException {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Class<?> benchmark : benchmarks) {
                progress.accept("round " + round + " of " + rounds + " of " + benchmark.getSimpleName());
                for (RunResult result : run(benchmark)) {
                    add(rows, result);
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .parent(options)
                        .include("\\b" + benchmark.getSimpleName() + "\\.")
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static void add(Map<String, Row> rows, RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        String what = name(time.getLabel(), result.getParams());
        Row row = rows.computeIfAbsent(
                what, name -> new Row(name, new ArrayList<>(), time.getScoreUnit(), new ArrayList<>()));
        row.times().add(time.getScore());
        row.bytes().add(bytes == null ? Double.NaN : bytes.getScore());
    }

    private static String name(String method, BenchmarkParams params) {
        List<String> words = new ArrayList<>(List.of(method));
        params.getParamsKeys().stream().sorted().map(params::getParam).forEach(words::add);
        return String.join(" ", words);
    }
}
