package boutique.checkout.service;

import boutique.cart.Carts;
import boutique.catalog.Catalog;
import boutique.checkout.Checkout;
import boutique.currency.Currencies;
import boutique.database.Database;
import boutique.email.Mailer;
import boutique.payment.Payment;
import boutique.shipping.Shipping;
import dev.graft.runtime.GraftModule;
import dev.graft.runtime.Hypertube;

/** Provides the checkout. */
public final class CheckoutModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Checkout.class, CheckoutModule::checkout);
    }

    private static Checkout checkout(Hypertube tube) {
        Pricer pricer =
                new Pricer(tube.graft(Catalog.class), tube.graft(Currencies.class), tube.graft(Shipping.class));
        return new CartCheckout(
                tube.graft(Carts.class),
                pricer,
                tube.graft(Payment.class),
                tube.graft(Shipping.class),
                tube.graft(Mailer.class),
                new Orders(Database.open("orders")));
    }
}
