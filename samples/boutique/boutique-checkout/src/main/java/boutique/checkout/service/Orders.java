package boutique.checkout.service;

import boutique.database.Database;
import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Money;
import boutique.shop.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders in two tables: the orders, and their lines. May be used by any thread. */
final class Orders implements AutoCloseable {
    private final Database database;

    /** Orders in this database, which is closed with them. */
    Orders(Database database) {
        this.database = database;
        database.update("""
                create table if not exists placed_order (
                    position identity,
                    id uuid not null unique,
                    customer varchar not null,
                    placed date not null,
                    currency char(3) not null,
                    shipping numeric(30, 9) not null,
                    total numeric(30, 9) not null,
                    payment uuid not null,
                    tracking varchar not null,
                    street varchar not null,
                    city varchar not null,
                    state varchar not null,
                    country varchar not null,
                    zip int not null)
                """);
        database.update("""
                create table if not exists order_line (
                    position identity,
                    id uuid not null references placed_order (id),
                    product varchar not null,
                    quantity int not null,
                    price numeric(30, 9) not null)
                """);
        database.update("create index if not exists order_of on placed_order (customer)");
    }

    @Override
    public void close() {
        database.close();
    }

    void add(Order order) {
        Address address = order.address();
        database.transaction(connection -> {
            Database.update(
                    connection,
                    """
                    insert into placed_order (id, customer, placed, currency, shipping, total, payment, tracking,
                        street, city, state, country, zip) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    order.id(),
                    order.user(),
                    order.date(),
                    order.total().currency(),
                    order.shippingCost().amount(),
                    order.total().amount(),
                    order.transaction(),
                    order.trackingNumber(),
                    address.street(),
                    address.city(),
                    address.state(),
                    address.country(),
                    address.zipCode());
            for (Order.Line line : order.lines()) {
                Database.update(
                        connection,
                        "insert into order_line (id, product, quantity, price) values (?, ?, ?, ?)",
                        order.id(),
                        line.item().productId(),
                        line.item().quantity(),
                        line.price().amount());
            }
            return order;
        });
    }

    Optional<Order> find(UUID id) {
        return database.query(Orders::head, "select * from placed_order where id = ?", id).stream()
                .map(this::withLines)
                .findFirst();
    }

    List<Order> of(String user) {
        return database
                .query(Orders::head, "select * from placed_order where customer = ? order by position", user)
                .stream()
                .map(this::withLines)
                .toList();
    }

    /** An order whose lines are still to be read. */
    private static Order head(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Order(
                row.getObject("id", UUID.class),
                row.getString("customer"),
                row.getObject("placed", LocalDate.class),
                List.of(),
                Money.of(currency, row.getBigDecimal("shipping")),
                Money.of(currency, row.getBigDecimal("total")),
                row.getObject("payment", UUID.class),
                row.getString("tracking"),
                new Address(
                        row.getString("street"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("country"),
                        row.getInt("zip")));
    }

    private Order withLines(Order head) {
        String currency = head.total().currency();
        List<Order.Line> lines = database.query(
                row -> new Order.Line(
                        new CartItem(row.getString("product"), row.getInt("quantity")),
                        Money.of(currency, row.getBigDecimal("price"))),
                "select product, quantity, price from order_line where id = ? order by position",
                head.id());
        return new Order(
                head.id(),
                head.user(),
                head.date(),
                List.copyOf(lines),
                head.shippingCost(),
                head.total(),
                head.transaction(),
                head.trackingNumber(),
                head.address());
    }
}
