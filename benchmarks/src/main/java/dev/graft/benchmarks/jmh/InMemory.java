package dev.graft.benchmarks.jmh;

import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Totals;
import dev.graft.benchmarks.TotalsService;
import dev.graft.runtime.Hypertube;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A call of an interface, directly and through the stub in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class InMemory {
    private long a = 40;
    private long b = 2;
    private Basket sample = Basket.sample();
    private Echo direct;
    private Echo stub;
    private Totals directTotals;
    private Totals stubTotals;
    private Hypertube tube;

    @Setup
    public void open() {
        direct = new EchoService();
        directTotals = new TotalsService();
        tube = Hypertube.builder()
                .provide(Echo.class, new EchoService())
                .provide(Totals.class, new TotalsService())
                .open();
        stub = tube.graft(Echo.class);
        stubTotals = tube.graft(Totals.class);
    }

    @TearDown
    public void close() {
        tube.close();
    }

    @Benchmark
    public long direct() {
        return direct.add(a, b);
    }

    @Benchmark
    public long stub() {
        return stub.add(a, b);
    }

    @Benchmark
    public long directTotal() {
        return directTotals.total(sample);
    }

    @Benchmark
    public long stubTotal() {
        return stubTotals.total(sample);
    }

    @Benchmark
    public Basket basket() {
        return stub.basket(sample);
    }
}
