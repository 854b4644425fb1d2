package dev.graft.benchmarks.jmh;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.local.EchoModule;
import dev.graft.benchmarks.local.PythonEcho;
import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/** An echo in another runtime of this process, beside one over TCP and beside a bare call of Python. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class LocalCalls {
    /** Where the echo is. */
    public enum Place {
        /** In another tube of this process, over a socket. */
        TCP,
        /** In a module that has its own copy of the contract. */
        MODULE,
        /** In CPython, by bytes of as many as the basket has, without Graft. */
        BARE_PYTHON,
        /** In CPython. */
        PYTHON
    }

    @Param
    public Place place = Place.PYTHON;

    @Param({"TWO_LONGS", "BASKET"})
    public Payload payload = Payload.TWO_LONGS;

    private @Nullable Hypertube callee;
    private Hypertube tube;
    private Echo echo;

    /** Opens what there is to call. */
    @Setup
    public void open() throws Exception {
        switch (place) {
            case TCP -> {
                callee = Hypertube.builder()
                        .provide(Echo.class, new EchoService())
                        .listen("tcp://127.0.0.1:0")
                        .open();
                tube = Hypertube.builder()
                        .connection("host=" + callee.addresses().get(0))
                        .open();
            }
            case MODULE -> tube = open(EchoModule.inJava(), "");
            default -> tube = open(EchoModule.inPython(), "runtime=python;");
        }
        echo = place == Place.BARE_PYTHON ? new PythonEcho() : tube.graft(Echo.class);
        Payload.check(payload.answer(), payload.call(echo));
    }

    private static Hypertube open(Path modules, String keys) {
        return Hypertube.builder()
                .connection(keys + "name=echo;modules=" + modules)
                .open();
    }

    /** Ends it. */
    @TearDown
    public void close() {
        tube.close();
        if (callee != null) {
            callee.close();
        }
    }

    /** One call. */
    @Benchmark
    public Object echo() {
        return payload.call(echo);
    }
}
