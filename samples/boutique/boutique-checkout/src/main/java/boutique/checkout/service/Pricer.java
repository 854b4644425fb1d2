package boutique.checkout.service;

import boutique.catalog.Catalog;
import boutique.catalog.UnknownProductException;
import boutique.currency.Currencies;
import boutique.currency.UnknownCurrencyException;
import boutique.shipping.Shipping;
import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Money;
import boutique.shop.Order;
import java.util.ArrayList;
import java.util.List;

/** Says what the items of a cart cost in the shopper's currency. */
final class Pricer {
    private final Catalog catalog;
    private final Currencies currencies;
    private final Shipping shipping;

    Pricer(Catalog catalog, Currencies currencies, Shipping shipping) {
        this.catalog = catalog;
        this.currencies = currencies;
        this.shipping = shipping;
    }

    /** The items with their prices, the cost of sending them, and the sum. */
    record Priced(List<Order.Line> lines, Money shippingCost, Money total) {}

    Priced price(List<CartItem> items, Address address, String currency)
            throws UnknownProductException, UnknownCurrencyException {
        List<Order.Line> lines = new ArrayList<>();
        Money shippingCost = currencies.convert(shipping.quote(address, items), currency);
        Money total = shippingCost;
        for (CartItem item : items) {
            Money price = currencies.convert(catalog.product(item.productId()).price(), currency);
            Order.Line line = new Order.Line(item, price);
            lines.add(line);
            total = total.plus(line.cost());
        }
        return new Priced(List.copyOf(lines), shippingCost, total);
    }
}
