package dev.graft.benchmarks.jmh;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.local.Place;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An echo in another runtime of this process, beside one over TCP and beside bare calls of those runtimes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class LocalCalls {
    @Param({"TCP", "MODULE", "BARE_PYTHON", "PYTHON", "PYTHON_APART"})
    public Place place = Place.PYTHON;

    @Param({"TWO_LONGS", "BASKET"})
    public Payload payload = Payload.TWO_LONGS;

    private Place.Opened opened;
    private Echo echo;

    /** Opens what there is to call. */
    @Setup
    public void open() throws Exception {
        opened = place.ready();
        echo = opened.echo();
        Payload.check(payload.answer(), payload.call(echo));
    }

    /** Ends it. */
    @TearDown
    public void close() {
        opened.close();
    }

    /** One call. */
    @Benchmark
    public Object echo() {
        return payload.call(echo);
    }
}
