package shop;

import java.math.BigDecimal;
import java.util.Map;

/** Prices baskets from a list; registered in {@code META-INF/services/shop.Pricing}. */
public final class ListPricing implements Pricing {
    private final Map<String, BigDecimal> prices =
            Map.of("apple", new BigDecimal("0.40"), "bread", new BigDecimal("3.20"));

    @Override
    public Quote quote(Basket basket) throws UnknownSkuException {
        BigDecimal total = BigDecimal.ZERO;
        for (Basket.Line line : basket.lines()) {
            BigDecimal price = prices.get(line.sku());
            if (price == null) {
                throw new UnknownSkuException(line.sku());
            }
            total = total.add(price.multiply(BigDecimal.valueOf(line.quantity())));
        }
        return new Quote(basket.customer(), total);
    }
}
