package boutique.ad.service;

import boutique.ad.Ads;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the advertisements. */
public final class AdModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provide(Ads.class, new ListedAds());
    }
}
