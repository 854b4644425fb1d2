package shop;

import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Needs {@link PriceList} at once. */
public final class EagerModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        int price = PriceList.price();
        binder.provideWith(Pricing.class, tube -> sku -> "costs " + price);
    }
}
