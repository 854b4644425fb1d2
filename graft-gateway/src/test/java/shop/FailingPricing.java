package shop;

public final class FailingPricing implements Pricing {
    public FailingPricing() {
        throw new IllegalStateException("the database is down");
    }

    @Override
    public String quote(String sku) {
        return sku;
    }
}
