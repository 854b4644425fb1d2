package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.growth.GrowthRounds;
import dev.graft.benchmarks.jmh.JmhRounds;
import dev.graft.benchmarks.latency.LatencyRounds;
import dev.graft.benchmarks.local.EchoModule;
import dev.graft.benchmarks.local.HostedRounds;
import dev.graft.benchmarks.peers.Way;
import dev.graft.benchmarks.rounds.Plan;
import dev.graft.benchmarks.start.StartRounds;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Option;

/** How much is measured, as the command line says. */
final class Extent {
    @Option(
            names = "--quick",
            description = "A few minutes: fewer and shorter rounds, fewer loads. The ratios are rough.")
    private boolean quick;

    @Option(names = "--rounds", description = "How often each way has its turn; odd numbers are best.")
    private int rounds;

    @Option(names = "--ways", split = ",", description = "Of ${COMPLETION-CANDIDATES}.")
    private List<Way> ways = List.of();

    @Option(names = "--payloads", split = ",", description = "Of ${COMPLETION-CANDIDATES}.")
    private List<Payload> payloads = List.of(Payload.values());

    @Option(names = "--loads", split = ",", description = "Calls at once; 1,16,64,256 by default, or 1,64 where quick.")
    private List<Integer> loads = List.of();

    @Option(names = "--rates", split = ",", description = "Calls a second, where their latency is measured.")
    private List<Integer> rates = List.of(2_000, 10_000);

    /** The rounds over loopback. */
    Plan plan() {
        List<Integer> usual = quick ? List.of(1, 64) : List.of(1, 16, 64, 256);
        return new Plan(
                ways.isEmpty() ? List.of(Way.values()) : ways,
                payloads,
                loads.isEmpty() ? usual : loads,
                rounds(7),
                quick ? 2_000 : 5_000,
                quick ? 300 : 600);
    }

    /** The rounds at fixed rates. */
    LatencyRounds latency() {
        return new LatencyRounds(
                ways.isEmpty() ? LatencyRounds.WAYS : ways,
                rates,
                rounds(5),
                quick ? 1_000 : 4_000,
                quick ? 500 : 2_000,
                System.err::println);
    }

    /** The rounds of what grows. */
    GrowthRounds growth() {
        return new GrowthRounds(
                rounds(5), quick ? 500 : 2_000, quick ? 150 : 300, Integer.MAX_VALUE, System.err::println);
    }

    /** Fresh processes. */
    StartRounds start() {
        return new StartRounds(rounds(11), System.err::println);
    }

    /** Fresh ones that host a runtime. */
    HostedRounds hosted() {
        return new HostedRounds(rounds(7), System.err::println);
    }

    /** Idle ones. */
    int connections() {
        return quick ? 1_000 : 10_000;
    }

    /** Calls under way on one connection. */
    int calls() {
        return quick ? 1_000 : 10_000;
    }

    /** References over one connection. */
    int references() {
        return quick ? 10_000 : 100_000;
    }

    /** @param iterations of JMH in one round; as many are for warming up */
    JmhRounds jmh(int iterations) {
        return jmh(iterations, options -> {});
    }

    /**
     * As {@link #jmh(int)}, with a parameter's values.
     *
     * @param values of those that the benchmark has
     */
    JmhRounds jmh(int iterations, String parameter, List<?> values) {
        String[] words = values.stream().map(String::valueOf).toArray(String[]::new);
        String[] told = EchoModule.options().toArray(String[]::new);
        return jmh(iterations, options -> options.param(parameter, words).jvmArgsAppend(told));
    }

    private JmhRounds jmh(int iterations, Consumer<ChainedOptionsBuilder> more) {
        int each = quick ? 1 : iterations;
        TimeValue time = TimeValue.milliseconds(quick ? 500 : 1_000);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(each + 1)
                .warmupTime(time)
                .measurementIterations(each)
                .measurementTime(time);
        more.accept(options);
        return new JmhRounds(options.build(), rounds(3), System.err::println);
    }

    /** How many are compiled at once. */
    List<Integer> contracts() {
        return quick ? List.of(1, 10, 100, 200) : List.of(1, 10, 100, 200, 1_000);
    }

    /** Compilations of so many contracts; the fewer, the more of them until the compiler is warm. A thousand take their time. */
    JmhRounds compilation(int contracts) {
        int usual = contracts < 1_000 ? 3 : 1;
        return new JmhRounds(
                new OptionsBuilder()
                        .param("contracts", String.valueOf(contracts))
                        .forks(1)
                        .warmupIterations(Math.max(1, Math.min(20, (quick ? 100 : 400) / contracts)))
                        .measurementIterations(contracts < 100 ? 3 : 1)
                        .build(),
                rounds > 0 ? rounds : quick ? 1 : usual,
                System.err::println);
    }

    private int rounds(int usual) {
        return rounds > 0 ? rounds : quick ? 3 : usual;
    }
}
