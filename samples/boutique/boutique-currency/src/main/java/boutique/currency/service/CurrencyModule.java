package boutique.currency.service;

import boutique.currency.Currencies;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the currencies. */
public final class CurrencyModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provide(Currencies.class, new ListedCurrencies());
    }
}
