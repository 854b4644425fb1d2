package dev.graft.benchmarks.jmh;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.references.Adder;
import dev.graft.benchmarks.references.Desk;
import dev.graft.benchmarks.references.DeskService;
import dev.graft.runtime.Hypertube;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Two longs over TCP: by a plain call, a call of an object, a call that calls its caller back, and as elements of a stream. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RemoteObjects {
    private static final int ELEMENTS = 1_000;

    private final Adder own = Long::sum;
    private Hypertube callee;
    private Hypertube caller;
    private Desk desk;
    private Adder adder;

    @Setup
    public void open() throws Exception {
        callee = Hypertube.builder()
                .provide(Desk.class, new DeskService())
                .listen("tcp://127.0.0.1:0")
                .open();
        caller = Hypertube.builder()
                .connection("host=" + callee.addresses().get(0))
                .open();
        desk = caller.graft(Desk.class);
        adder = desk.adder();
        for (long sum : new long[] {plain(), object(), callback(), element()}) {
            Payload.check(Payload.A + Payload.B, sum);
        }
    }

    @TearDown
    public void close() {
        caller.close();
        callee.close();
    }

    @Benchmark
    public long plain() {
        return desk.add(Payload.A, Payload.B);
    }

    @Benchmark
    public long object() {
        return adder.add(Payload.A, Payload.B);
    }

    @Benchmark
    public long callback() {
        return desk.addBack(own, Payload.A, Payload.B);
    }

    /** One of so many of a subscription, which is the thousandth part of the call and of the subscription too. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public long element() throws Exception {
        Mean mean = new Mean();
        desk.sums(Payload.A, Payload.B, ELEMENTS).subscribe(mean);
        return mean.end.get(60, TimeUnit.SECONDS);
    }

    /** Asks for all, and has their mean at the end. */
    private static final class Mean implements Flow.Subscriber<Long> {
        private final CompletableFuture<Long> end = new CompletableFuture<>();
        private long sum;
        private int count;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Long element) {
            sum += element;
            count++;
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(count == ELEMENTS ? sum / count : -1L);
        }
    }
}
