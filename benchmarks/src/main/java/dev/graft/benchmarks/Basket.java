package dev.graft.benchmarks;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small record as services pass it: about 200 bytes as Protobuf. RMI and Dubbo ask for it to be serializable. */
public record Basket(String customer, List<Line> lines) implements Serializable {
    /** One line of a basket. */
    public record Line(String sku, int quantity, long cents) implements Serializable {}

    public static Basket sample() {
        return new Basket(
                "customer-000042",
                IntStream.range(0, 9)
                        .mapToObj(i -> new Line("SKU-00000" + i, i + 1, 1_999L + i))
                        .collect(Collectors.toUnmodifiableList()));
    }
}
