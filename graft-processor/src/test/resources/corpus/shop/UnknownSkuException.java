package shop;

public class UnknownSkuException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sku;
    private final Currency currency;

    public UnknownSkuException(String message, String sku, Currency currency) {
        super(message);
        this.sku = sku;
        this.currency = currency;
    }

    public String sku() {
        return sku;
    }

    public Currency getCurrency() {
        return currency;
    }
}
