package shop;

import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** A module of one contract whose implementation calls another one. */
public final class CatalogModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Catalog.class, tube -> {
            Pricing pricing = tube.graft(Pricing.class);
            return sku -> sku + ": " + pricing.quote(sku);
        });
    }
}
