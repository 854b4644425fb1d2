package boutique.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was bought, paid and sent. */
public record Order(
        UUID id,
        String user,
        LocalDate date,
        List<Line> lines,
        Money shippingCost,
        Money total,
        UUID transaction,
        String trackingNumber,
        Address address) {
    /**
     * One product of an order.
     *
     * @param price of one piece, in the order's currency
     */
    public record Line(CartItem item, Money price) {
        public Money cost() {
            return price.times(item.quantity());
        }
    }
}
