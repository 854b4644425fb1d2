package dev.graft.benchmarks.jmh;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.LocalWay;
import dev.graft.benchmarks.peers.Peer;
import java.io.IOException;
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

/** A call within the process that goes through more than a field: as others offer it, and where Graft copies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class InMemoryPeers {
    @Param
    public LocalWay way = LocalWay.GRPC;

    @Param({"TWO_LONGS", "BASKET"})
    public Payload payload = Payload.TWO_LONGS;

    private Peer peer;
    private Peer.Caller caller;

    @Setup
    public void open() throws Exception {
        peer = way.open(payload);
        caller = peer.caller();
        Payload.check(peer.expected(), caller.call());
    }

    @TearDown
    public void close() throws IOException {
        peer.close();
    }

    @Benchmark
    public Object peer() throws Exception {
        return caller.call();
    }
}
