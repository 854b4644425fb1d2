package dev.graft.benchmarks;

import com.google.protobuf.ByteString;
import dev.graft.benchmarks.grpc.Line;

/** What gRPC sends. Built once: this leaves out work that a real caller has, in favour of gRPC. */
final class GrpcMessages {
    static final dev.graft.benchmarks.grpc.Basket BASKET = basket(Basket.sample());
    static final dev.graft.benchmarks.grpc.Payload BYTES = dev.graft.benchmarks.grpc.Payload.newBuilder()
            .setContent(ByteString.copyFrom(new byte[Peer.BYTES]))
            .build();

    private GrpcMessages() {}

    private static dev.graft.benchmarks.grpc.Basket basket(Basket basket) {
        dev.graft.benchmarks.grpc.Basket.Builder message =
                dev.graft.benchmarks.grpc.Basket.newBuilder().setCustomer(basket.customer());
        for (Basket.Line line : basket.lines()) {
            message.addLines(Line.newBuilder()
                    .setSku(line.sku())
                    .setQuantity(line.quantity())
                    .setCents(line.cents()));
        }
        return message.build();
    }
}
