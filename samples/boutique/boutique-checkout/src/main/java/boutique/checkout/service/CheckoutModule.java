package boutique.checkout.service;

import boutique.cart.Carts;
import boutique.catalog.Catalog;
import boutique.checkout.Checkout;
import boutique.currency.Currencies;
import boutique.database.Database;
import boutique.email.Mailer;
import boutique.payment.Payment;
import boutique.shipping.Shipping;
import boutique.shop.Grafts;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the checkout. */
public final class CheckoutModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Checkout.class, tube -> checkout(tube::graft));
    }

    /** The checkout, with its orders in this process's folder of data; closing it closes them. */
    public static Checkout checkout(Grafts grafts) {
        return checkout(grafts, Database.open("orders"));
    }

    static Checkout checkout(Grafts grafts, Database database) {
        Shipping shipping = grafts.graft(Shipping.class);
        return new CartCheckout(
                grafts.graft(Carts.class),
                new Pricer(grafts.graft(Catalog.class), grafts.graft(Currencies.class), shipping),
                grafts.graft(Payment.class),
                shipping,
                grafts.graft(Mailer.class),
                new Orders(database));
    }
}
