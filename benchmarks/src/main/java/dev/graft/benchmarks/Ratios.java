package dev.graft.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks in one go, and prints how they compare. Takes JMH's own options, for example {@code -f 1 -i 3}.
 */
public final class Ratios {
    private Ratios() {}

    /** Measures everything and prints the table. */
    public static void main(String... args) throws RunnerException, CommandLineOptionException {
        Options given = new CommandLineOptions(args);
        String beside = Beside.table("in memory", Beside.measure(given, InMemory.class), "direct")
                + Beside.table("compilation of 200 contracts", Beside.measure(given, Compile.class), "NONE");
        System.out.print(beside + table(measure(given)));
    }

    static List<Measured> measure(Options given) throws RunnerException {
        List<RunResult> results = new ArrayList<>();
        results.addAll(new Runner(echo(given, "oneThread").build()).run());
        // The bare socket serves one thread, so it is no part of the second round.
        results.addAll(new Runner(echo(given, "manyThreads")
                        .param("way", Way.GRAFT.name(), Way.GRAFT_WEBSOCKET.name(), Way.GRPC.name())
                        .build())
                .run());
        results.addAll(new Runner(new OptionsBuilder()
                        .parent(given)
                        .include(GrpcAsync.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run());
        return results.stream().map(Measured::of).toList();
    }

    private static ChainedOptionsBuilder echo(Options given, String method) {
        return new OptionsBuilder()
                .parent(given)
                .include(RemoteEcho.class.getName() + "." + method)
                .shouldFailOnError(true);
    }

    static String table(Collection<Measured> all) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%-10s %-12s %-16s %12s %10s %10s %10s%n",
                "payload",
                "under way",
                "way",
                "calls/s",
                "+-",
                "to gRPC",
                "to socket"));
        for (Measured row : all) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s %-12s %-16s %,12.0f %,10.0f %10s %10s%n",
                    row.payload(),
                    row.underWay(),
                    row.way(),
                    row.callsPerSecond(),
                    row.error(),
                    ratio(row, all, "GRPC"),
                    ratio(row, all, "SOCKET")));
        }
        return table.toString();
    }

    /** How many times as fast as another way under the same load; a dash where that was not measured. */
    private static String ratio(Measured row, Collection<Measured> all, String way) {
        return all.stream()
                .filter(other -> other.way().equals(way))
                .filter(other -> other.payload().equals(row.payload()) && other.underWay() == row.underWay())
                .findFirst()
                .map(other -> String.format(Locale.ROOT, "%.2f", row.callsPerSecond() / other.callsPerSecond()))
                .orElse("-");
    }
}
