package boutique.frontend;

import boutique.catalog.Product;
import boutique.checkout.PlacedOrder;
import java.util.List;

/** What was ordered, and what may come next. */
public record OrderPage(PlacedOrder placed, List<Product> recommendations) {}
