package boutique.cart;

/** A cart takes one piece or more. */
public final class InvalidQuantityException extends Exception {
    private final String productId;
    private final int quantity;

    public InvalidQuantityException(String productId, int quantity) {
        super("cannot put " + quantity + " pieces of " + productId + " into a cart");
        this.productId = productId;
        this.quantity = quantity;
    }

    public String productId() {
        return productId;
    }

    public int quantity() {
        return quantity;
    }
}
