package shop;

import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

public final class OtherPricingModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Pricing.class, tube -> sku -> "other");
    }
}
