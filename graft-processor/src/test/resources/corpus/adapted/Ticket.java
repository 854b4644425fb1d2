package adapted;

import references.Cart;

public final class Ticket {
    private final Cart[] cart;

    private Ticket(Cart cart) {
        this.cart = new Cart[] {cart};
    }

    public static Ticket of(Cart cart) {
        return new Ticket(cart);
    }

    public Cart cart() {
        return cart[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket && cart() == ticket.cart();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(cart());
    }
}
