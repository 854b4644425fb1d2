package boutique.catalog;

/** The catalogue has no such product. */
public final class UnknownProductException extends Exception {
    private final String productId;

    public UnknownProductException(String productId) {
        super("no product has the id " + productId);
        this.productId = productId;
    }

    public String productId() {
        return productId;
    }
}
