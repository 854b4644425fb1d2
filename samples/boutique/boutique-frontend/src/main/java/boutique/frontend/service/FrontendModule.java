package boutique.frontend.service;

import boutique.ad.Ads;
import boutique.cart.Carts;
import boutique.catalog.Catalog;
import boutique.checkout.Checkout;
import boutique.currency.Currencies;
import boutique.frontend.Frontend;
import boutique.recommendation.Recommendations;
import boutique.shipping.Shipping;
import boutique.shop.Grafts;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the frontend. */
public final class FrontendModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Frontend.class, tube -> frontend(tube::graft));
    }

    /** The frontend of these services. */
    public static Frontend frontend(Grafts grafts) {
        return new ShopFrontend(
                grafts.graft(Ads.class),
                grafts.graft(Carts.class),
                grafts.graft(Catalog.class),
                grafts.graft(Checkout.class),
                grafts.graft(Currencies.class),
                grafts.graft(Recommendations.class),
                grafts.graft(Shipping.class));
    }
}
