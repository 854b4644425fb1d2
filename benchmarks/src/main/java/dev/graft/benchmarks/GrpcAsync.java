package dev.graft.benchmarks;

import dev.graft.benchmarks.grpc.EchoServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** gRPC's asynchronous stub: one thread keeps 64 calls under way on one connection. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class GrpcAsync {
    static final int UNDER_WAY = 64;
    private static final int CALLS = 1024;

    @Param
    public Payload payload = Payload.BASKET;

    private GrpcServer server;
    private EchoServiceGrpc.EchoServiceStub stub;

    @Setup
    public void open() throws Exception {
        server = new GrpcServer();
        stub = EchoServiceGrpc.newStub(server.channel());
    }

    @TearDown
    public void close() throws Exception {
        server.close();
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public int async() throws InterruptedException {
        Window window = new Window();
        for (int i = 0; i < CALLS; i++) {
            window.places.acquire();
            switch (payload) {
                case BASKET -> stub.echoBasket(GrpcMessages.BASKET, new Answer<>(window));
                case BYTES_64K -> stub.echoBytes(GrpcMessages.BYTES, new Answer<>(window));
            }
        }
        return window.finish();
    }

    /** The places of calls that may be under way at once. */
    private static final class Window {
        private final Semaphore places = new Semaphore(UNDER_WAY);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        int finish() throws InterruptedException {
            places.acquire(UNDER_WAY);
            Throwable thrown = failure.get();
            if (thrown != null) {
                throw new IllegalStateException("a call of gRPC failed", thrown);
            }
            return places.availablePermits();
        }
    }

    private record Answer<T>(Window window) implements StreamObserver<T> {
        @Override
        public void onNext(T value) {}

        @Override
        public void onError(Throwable thrown) {
            window.failure.set(thrown);
            window.places.release();
        }

        @Override
        public void onCompleted() {
            window.places.release();
        }
    }
}
