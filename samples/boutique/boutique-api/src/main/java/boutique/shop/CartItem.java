package boutique.shop;

/** So many pieces of one product. */
public record CartItem(String productId, int quantity) {}
