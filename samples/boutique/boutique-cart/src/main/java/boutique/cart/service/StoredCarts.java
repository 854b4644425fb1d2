package boutique.cart.service;

import boutique.cart.Carts;
import boutique.cart.InvalidQuantityException;
import boutique.database.Database;
import boutique.shop.CartItem;
import java.util.List;

/** Carts in a table. May be used by any thread. */
final class StoredCarts implements Carts, AutoCloseable {
    private final Database database;

    /** Carts in this database, which is closed with them. */
    StoredCarts(Database database) {
        this.database = database;
        database.update("""
                create table if not exists cart_item (
                    position identity,
                    customer varchar not null,
                    product varchar not null,
                    quantity int not null,
                    unique (customer, product))
                """);
    }

    /** One at a time: of two that are the first of their product, both would insert. */
    @Override
    public synchronized void add(String user, CartItem item) throws InvalidQuantityException {
        if (item.quantity() <= 0) {
            throw new InvalidQuantityException(item.productId(), item.quantity());
        }
        database.update("""
                merge into cart_item as old
                using (values (cast(? as varchar), cast(? as varchar), cast(? as int))) as fresh (customer, product, quantity)
                on old.customer = fresh.customer and old.product = fresh.product
                when matched then update set quantity = old.quantity + fresh.quantity
                when not matched then insert (customer, product, quantity)
                    values (fresh.customer, fresh.product, fresh.quantity)
                """, user, item.productId(), item.quantity());
    }

    @Override
    public List<CartItem> items(String user) {
        return database.query(
                row -> new CartItem(row.getString("product"), row.getInt("quantity")),
                "select product, quantity from cart_item where customer = ? order by position",
                user);
    }

    @Override
    public void empty(String user) {
        database.update("delete from cart_item where customer = ?", user);
    }

    @Override
    public void close() {
        database.close();
    }
}
