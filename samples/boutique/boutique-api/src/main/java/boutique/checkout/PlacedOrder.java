package boutique.checkout;

import boutique.email.Confirmation;
import boutique.shop.Order;
import java.util.Optional;

/** An order, and the letter that confirms it if one could be sent. */
public record PlacedOrder(Order order, Optional<Confirmation> confirmation) {}
