package shop;

import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

public final class FailingModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Pricing.class, tube -> {
            throw new IllegalStateException("the database is down");
        });
    }
}
