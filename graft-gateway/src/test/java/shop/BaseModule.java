package shop;

import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

public abstract class BaseModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Pricing.class, tube -> sku -> "derived");
    }
}
