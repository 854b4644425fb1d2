package boutique.frontend;

import boutique.catalog.Product;
import boutique.shop.Money;
import java.util.List;

/** What is in the cart and what it costs, sending included. */
public record CartPage(List<Item> items, Money shippingCost, Money total, List<Product> recommendations) {
    /** So many pieces of a product, and what they cost together. */
    public record Item(Product product, int quantity, Money cost) {}
}
