package boutique.shipping;

import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Money;
import dev.graft.Graft;
import dev.graft.Idempotent;
import java.util.List;

/** Sends parcels. */
@Graft
public interface Shipping {
    /** What sending costs, in US dollars; nothing for nothing. */
    @Idempotent
    Money quote(Address address, List<CartItem> items);

    /**
     * Sends the items.
     *
     * @param reference what they are sent for; the same parcel for the same reference has the same number
     * @return the number by which the parcel can be followed
     */
    @Idempotent
    String ship(String reference, Address address, List<CartItem> items);
}
