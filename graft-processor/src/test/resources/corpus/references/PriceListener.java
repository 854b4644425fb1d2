package references;

import dev.graft.Graft;

@Graft
@FunctionalInterface
public interface PriceListener {
    void priceChanged(String sku, long cents);
}
