package boutique.checkout.service;

import boutique.cart.Carts;
import boutique.catalog.Catalog;
import boutique.catalog.Category;
import boutique.catalog.Product;
import boutique.catalog.UnknownProductException;
import boutique.currency.Currencies;
import boutique.currency.UnknownCurrencyException;
import boutique.email.Confirmation;
import boutique.email.Mailer;
import boutique.email.UndeliverableException;
import boutique.payment.CreditCard;
import boutique.payment.ExpiredCardException;
import boutique.payment.Payment;
import boutique.shipping.Shipping;
import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Grafts;
import boutique.shop.Money;
import boutique.shop.Order;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The services around the checkout, made simple, and a diary of what they did. */
final class Services implements Grafts, Carts, Catalog, Currencies, Payment, Shipping, Mailer {
    final List<CartItem> cart = new ArrayList<>();
    final List<String> diary = new ArrayList<>();

    @Override
    public <T> T graft(Class<T> contract) {
        return contract.cast(this);
    }

    @Override
    public void add(String user, CartItem item) {
        cart.add(item);
    }

    @Override
    public List<CartItem> items(String user) {
        return List.copyOf(cart);
    }

    @Override
    public void empty(String user) {
        diary.add("emptied the cart of " + user);
        cart.clear();
    }

    @Override
    public List<Product> list() {
        return Stream.of("MUG", "WATCH").map(Services::sold).toList();
    }

    private static Product sold(String id) {
        Money price = new Money("USD", id.equals("MUG") ? 8 : 109, 990_000_000);
        return new Product(id, id, id, URI.create(id), price, Set.of());
    }

    @Override
    public Product product(String id) throws UnknownProductException {
        return list().stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownProductException(id));
    }

    @Override
    public List<Product> search(String text) {
        return list();
    }

    @Override
    public List<Product> search(String text, Set<Category> shelves) {
        return list();
    }

    @Override
    public List<String> supported() {
        return List.of("USD", "EUR");
    }

    @Override
    public Map<String, BigDecimal> rates() {
        return Map.of("EUR", BigDecimal.ONE, "USD", BigDecimal.valueOf(2));
    }

    @Override
    public Money convert(Money amount, String currency) throws UnknownCurrencyException {
        if (!supported().contains(currency)) {
            throw new UnknownCurrencyException(currency);
        }
        return currency.equals("USD")
                ? amount
                : Money.of(currency, amount.amount().divide(BigDecimal.valueOf(2)));
    }

    @Override
    public List<Money> convert(List<Money> amounts, String currency) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Money quote(Address address, List<CartItem> items) {
        return new Money("USD", 5, 0);
    }

    @Override
    public String ship(String reference, Address address, List<CartItem> items) {
        diary.add("sent " + items.size() + " to " + address.city());
        return "T-" + reference;
    }

    @Override
    public UUID charge(String reference, Money amount, CreditCard card, LocalDate today) throws ExpiredCardException {
        if (card.expirationYear() < today.getYear()) {
            throw new ExpiredCardException(card.lastFour(), LocalDate.of(card.expirationYear(), 12, 31));
        }
        diary.add("charged " + amount);
        return new UUID(7, 7);
    }

    @Override
    public Confirmation confirm(String address, Order order) throws UndeliverableException {
        if (!address.contains("@")) {
            throw new UndeliverableException(address);
        }
        return new Confirmation(address, "order", order.id().toString());
    }
}
