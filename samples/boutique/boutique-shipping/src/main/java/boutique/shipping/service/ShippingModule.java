package boutique.shipping.service;

import boutique.shipping.Shipping;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the shipping. */
public final class ShippingModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provide(Shipping.class, new ParcelShipping());
    }
}
