package adapted;

import dev.graft.ValueAdapter;
import references.Cart;

public final class TicketAdapter implements ValueAdapter<Ticket, Cart> {
    @Override
    public Cart toValue(Ticket object) {
        return object.cart();
    }

    @Override
    public Ticket fromValue(Cart value) {
        return Ticket.of(value);
    }
}
