package boutique.catalog;

import boutique.shop.Money;
import java.net.URI;
import java.util.Set;

/**
 * One thing to buy.
 *
 * @param price in US dollars
 */
public record Product(String id, String name, String description, URI picture, Money price, Set<Category> categories) {}
