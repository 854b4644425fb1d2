package conformance;

import java.util.List;

/** A value with a recursive part. */
public record Item(String sku, int quantity, List<Item> parts) {
    public Item {
        if (quantity < 0) {
            throw new IllegalArgumentException("quantity " + quantity + " is below 0");
        }
    }

    public static Item of(String sku) {
        return new Item(sku, 1, List.of());
    }
}
