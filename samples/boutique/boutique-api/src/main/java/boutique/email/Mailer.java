package boutique.email;

import boutique.shop.Order;
import dev.graft.Graft;

/** Writes to shoppers. */
@Graft("email")
public interface Mailer {
    /**
     * Confirms an order.
     *
     * @throws UndeliverableException if the address is none
     */
    Confirmation confirm(String address, Order order) throws UndeliverableException;
}
