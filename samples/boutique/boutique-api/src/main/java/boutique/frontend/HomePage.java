package boutique.frontend;

import boutique.ad.Ad;
import java.util.List;
import java.util.Optional;

/** The whole shop at a glance. */
public record HomePage(List<String> currencies, List<PricedProduct> products, int cartSize, Optional<Ad> ad) {}
