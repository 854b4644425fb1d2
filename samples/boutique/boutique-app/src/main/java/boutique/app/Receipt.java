package boutique.app;

import boutique.ad.Ad;
import boutique.catalog.Product;
import boutique.checkout.PlacedOrder;
import boutique.email.Confirmation;
import boutique.frontend.CartPage;
import boutique.frontend.OrderPage;
import boutique.frontend.PricedProduct;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happened to one shopper, in words that depend on nothing else. */
final class Receipt {
    private final StringBuilder text = new StringBuilder();

    Receipt(Persona persona) {
        line(persona.user() + " of " + persona.address().city() + " pays in " + persona.currency());
    }

    void saw(String page, Optional<Ad> ad, List<Product> recommendations) {
        line("  saw " + page
                + ad.map(seen -> ", was told \"" + seen.text() + "\"").orElse("") + also(recommendations));
    }

    void found(String wanted, List<PricedProduct> found) {
        String names = found.stream()
                .map(priced -> priced.product().name() + " at " + priced.price())
                .collect(Collectors.joining(", "));
        line("  looked for \"" + wanted + "\" and found " + (names.isEmpty() ? "nothing" : names));
    }

    void cart(CartPage page) {
        String items = page.items().stream()
                .map(item -> item.quantity() + " " + item.product().name())
                .collect(Collectors.joining(", "));
        line("  cart: " + (items.isEmpty() ? "empty" : items) + "; " + page.total() + also(page.recommendations()));
    }

    void refused(Exception refusal) {
        line("  refused, " + refusal.getClass().getSimpleName() + ": " + refusal.getMessage());
    }

    void paid(OrderPage page) {
        PlacedOrder placed = page.placed();
        line("  paid exactly " + placed.order().total().amount().toPlainString() + also(page.recommendations()));
        line(placed.confirmation()
                .map(Receipt::letter)
                .orElse("  no letter could be sent for order " + placed.order().id()));
    }

    private static String letter(Confirmation letter) {
        return ("To: " + letter.to() + "\nSubject: " + letter.subject() + "\n\n" + letter.body())
                .stripTrailing()
                .indent(4)
                .stripTrailing();
    }

    private static String also(List<Product> recommendations) {
        return recommendations.isEmpty()
                ? ""
                : recommendations.stream().map(Product::name).collect(Collectors.joining(", ", "; also: ", ""));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
