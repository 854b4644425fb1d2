package references.other;

import dev.graft.Graft;
import references.Carts;

@Graft
public interface Cart {
    Carts carts();

    references.Cart cart();
}
