package plain;

import references.Cart;

public final class Tray {
    private final Cart cart;

    public Tray(Cart cart) {
        this.cart = cart;
    }

    public Cart getCart() {
        return cart;
    }
}
