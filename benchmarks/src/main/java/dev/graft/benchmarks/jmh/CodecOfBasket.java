package dev.graft.benchmarks.jmh;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.GeneratedCodec;
import dev.graft.benchmarks.grpc.Line;
import dev.graft.benchmarks.peers.GrpcMessages;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a call encodes and decodes of a basket: the argument and the result, which makes two of each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CodecOfBasket {
    private Basket basket = Basket.sample();

    @Benchmark
    public Basket graft() {
        return GeneratedCodec.thereAndBack(GeneratedCodec.thereAndBack(basket));
    }

    /** Builds the messages and reads all their fields, as who has values and wants values must; no records are made of them. */
    @Benchmark
    public void protobuf(Blackhole hole) throws InvalidProtocolBufferException {
        thereAndBack(hole);
        thereAndBack(hole);
    }

    private void thereAndBack(Blackhole hole) throws InvalidProtocolBufferException {
        byte[] bytes = GrpcMessages.basket(basket).toByteArray();
        dev.graft.benchmarks.grpc.Basket read = dev.graft.benchmarks.grpc.Basket.parseFrom(bytes);
        hole.consume(read.getCustomer());
        for (Line line : read.getLinesList()) {
            hole.consume(line.getSku());
            hole.consume(line.getQuantity());
            hole.consume(line.getCents());
        }
    }
}
