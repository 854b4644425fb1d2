package dev.graft.benchmarks.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One line of a comparison of times.
 *
 * @param what the benchmark's method, or its parameter where that tells the lines apart
 * @param time the mean
 * @param error half of JMH's confidence interval of 99.9 %; not a number where there was one iteration only
 * @param unit of both
 * @param bytes allocated by one operation
 */
record Beside(String what, double time, double error, String unit, double bytes) {
    static List<Beside> measure(Options given, Class<?> benchmark) throws RunnerException {
        Options options = new OptionsBuilder()
                .parent(given)
                .include(benchmark.getName() + "\\.")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        List<Beside> all = new ArrayList<>();
        for (RunResult run : new Runner(options).run()) {
            Result<?> time = run.getPrimaryResult();
            Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
            String parameter = run.getParams().getParam("processing");
            all.add(new Beside(
                    parameter == null ? time.getLabel() : parameter,
                    time.getScore(),
                    time.getScoreError(),
                    time.getScoreUnit(),
                    bytes == null ? Double.NaN : bytes.getScore()));
        }
        return all;
    }

    /** The lines, each with its time as a multiple of one of them. */
    static String table(String title, List<Beside> all, String base) {
        double reference =
                all.stream().filter(row -> row.what.equals(base)).findFirst().orElseThrow().time;
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%-30s %12s %10s %8s %14s %10s%n",
                title,
                "time",
                "+-",
                "unit",
                "bytes/op",
                "to " + base));
        for (Beside row : all) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-30s %,12.2f %10.2f %8s %,14.0f %10.2f%n",
                    row.what,
                    row.time,
                    row.error,
                    row.unit,
                    row.bytes,
                    row.time / reference));
        }
        return table.toString();
    }
}
