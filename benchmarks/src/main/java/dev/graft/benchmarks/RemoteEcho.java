package dev.graft.benchmarks;

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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Calls over loopback on one connection, there and back, by threads that wait for each answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RemoteEcho {
    @Param
    public Way way = Way.GRPC;

    @Param
    public Payload payload = Payload.BASKET;

    private Peer peer;

    @Setup
    public void open() throws Exception {
        peer = way.open();
    }

    @TearDown
    public void close() throws Exception {
        peer.close();
    }

    /** One call at a time. */
    @Benchmark
    @Threads(1)
    public Object oneThread() throws Exception {
        return payload.echo(peer);
    }

    /** 64 calls under way, each on a thread of its own. Not for the bare socket, which serves one thread. */
    @Benchmark
    @Threads(64)
    public Object manyThreads() throws Exception {
        return payload.echo(peer);
    }
}
