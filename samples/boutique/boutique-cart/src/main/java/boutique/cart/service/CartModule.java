package boutique.cart.service;

import boutique.cart.Carts;
import boutique.database.Database;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the carts. */
public final class CartModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Carts.class, tube -> new StoredCarts(Database.open("carts")));
    }
}
