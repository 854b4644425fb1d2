package boutique.fraud.service;

import boutique.currency.Currencies;
import boutique.fraud.FraudCheck;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the check of payments. */
public final class FraudModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(FraudCheck.class, tube -> new RuledFraudCheck(tube.graft(Currencies.class)));
    }
}
