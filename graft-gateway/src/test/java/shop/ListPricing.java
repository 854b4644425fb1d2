package shop;

import java.util.Locale;

/** Needs a class that a careless build may leave out. */
public final class ListPricing implements Pricing {
    @Override
    public String quote(String sku) {
        return sku.toUpperCase(Locale.ROOT) + " costs " + PriceList.price();
    }
}
