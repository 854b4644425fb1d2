package shop;

/** The price list has no such article. */
public final class UnknownSkuException extends Exception {
    private final String sku;

    public UnknownSkuException(String sku) {
        super("no article has the number " + sku);
        this.sku = sku;
    }

    public String sku() {
        return sku;
    }
}
