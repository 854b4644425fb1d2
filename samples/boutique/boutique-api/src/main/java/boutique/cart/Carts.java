package boutique.cart;

import boutique.shop.CartItem;
import dev.graft.Graft;
import dev.graft.Idempotent;
import java.util.List;

/** Keeps a cart for every user; an unknown user's cart is empty. */
@Graft("cart")
public interface Carts {
    /**
     * Adds to a cart; pieces of a product that is in it already add up.
     *
     * @throws InvalidQuantityException if the quantity is zero or less
     */
    void add(String user, CartItem item) throws InvalidQuantityException;

    /** Adds one piece. */
    default void add(String user, String productId) throws InvalidQuantityException {
        add(user, new CartItem(productId, 1));
    }

    /** What is in a cart, in the order in which it was first put there. */
    @Idempotent
    List<CartItem> items(String user);

    /** How many pieces are in a cart. */
    @Idempotent
    default int size(String user) {
        return items(user).stream().mapToInt(CartItem::quantity).sum();
    }

    @Idempotent
    void empty(String user);
}
