package boutique.frontend;

import boutique.catalog.Product;
import boutique.shop.Money;

/** A product and its price in the visitor's currency. */
public record PricedProduct(Product product, Money price) {}
