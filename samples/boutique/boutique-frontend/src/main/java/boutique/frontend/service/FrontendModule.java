package boutique.frontend.service;

import boutique.ad.Ads;
import boutique.cart.Carts;
import boutique.catalog.Catalog;
import boutique.checkout.Checkout;
import boutique.currency.Currencies;
import boutique.frontend.Frontend;
import boutique.recommendation.Recommendations;
import boutique.shipping.Shipping;
import dev.graft.runtime.GraftModule;

/** Provides the frontend. */
public final class FrontendModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(
                Frontend.class,
                tube -> new ShopFrontend(
                        tube.graft(Ads.class),
                        tube.graft(Carts.class),
                        tube.graft(Catalog.class),
                        tube.graft(Checkout.class),
                        tube.graft(Currencies.class),
                        tube.graft(Recommendations.class),
                        tube.graft(Shipping.class)));
    }
}
