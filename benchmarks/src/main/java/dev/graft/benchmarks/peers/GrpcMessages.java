package dev.graft.benchmarks.peers;

import com.google.protobuf.ByteString;
import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.grpc.Basket;
import dev.graft.benchmarks.grpc.Line;
import dev.graft.benchmarks.grpc.Sum;
import dev.graft.benchmarks.grpc.TwoLongs;

/** What gRPC sends. Built once: this leaves out work that a real caller has, in favour of gRPC. */
public final class GrpcMessages {
    public static final Basket BASKET = basket(Payload.SAMPLE);

    static final dev.graft.benchmarks.grpc.Payload BYTES = dev.graft.benchmarks.grpc.Payload.newBuilder()
            .setContent(ByteString.copyFrom(Payload.CONTENT))
            .build();
    static final TwoLongs TWO_LONGS =
            TwoLongs.newBuilder().setA(Payload.A).setB(Payload.B).build();
    static final Sum SUM = Sum.newBuilder().setSum(Payload.A + Payload.B).build();

    private GrpcMessages() {}

    /** Builds the message that carries a basket. */
    public static Basket basket(dev.graft.benchmarks.Basket basket) {
        Basket.Builder message = Basket.newBuilder().setCustomer(basket.customer());
        for (dev.graft.benchmarks.Basket.Line line : basket.lines()) {
            message.addLines(Line.newBuilder()
                    .setSku(line.sku())
                    .setQuantity(line.quantity())
                    .setCents(line.cents()));
        }
        return message.build();
    }
}
