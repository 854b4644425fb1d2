package boutique.checkout;

import boutique.catalog.UnknownProductException;
import boutique.currency.UnknownCurrencyException;
import boutique.fraud.SuspectedFraudException;
import boutique.payment.ExpiredCardException;
import boutique.payment.InvalidCardException;
import boutique.payment.UnacceptedCardException;
import boutique.shop.Order;
import dev.graft.Graft;
import dev.graft.Idempotent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns carts into orders, and keeps the orders. */
@Graft
public interface Checkout {
    /**
     * Buys what is in the user's cart: prices it, charges the card, sends the parcel, empties the cart, confirms by
     * e-mail and keeps the order. A card that is refused leaves everything as it was.
     */
    PlacedOrder place(OrderRequest request)
            throws EmptyCartException, UnknownProductException, UnknownCurrencyException, InvalidCardException,
                    UnacceptedCardException, ExpiredCardException, SuspectedFraudException;

    @Idempotent
    Optional<Order> order(UUID id);

    /** The orders of a user, the first one first. */
    @Idempotent
    List<Order> orders(String user);
}
