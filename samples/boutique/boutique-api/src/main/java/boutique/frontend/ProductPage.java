package boutique.frontend;

import boutique.ad.Ad;
import boutique.catalog.Product;
import java.util.List;
import java.util.Optional;

/** One product, and what else there is. */
public record ProductPage(PricedProduct product, List<Product> recommendations, int cartSize, Optional<Ad> ad) {}
