package shop;

import java.util.List;

/** What a customer wants to buy. */
public record Basket(String customer, List<Line> lines) {
    /** So many pieces of one article. */
    public record Line(String sku, int quantity) {}
}
