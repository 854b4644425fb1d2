package boutique.app;

import boutique.cart.InvalidQuantityException;
import boutique.catalog.Category;
import boutique.catalog.UnknownProductException;
import boutique.checkout.EmptyCartException;
import boutique.checkout.OrderRequest;
import boutique.currency.UnknownCurrencyException;
import boutique.fraud.SuspectedFraudException;
import boutique.frontend.CartPage;
import boutique.frontend.Frontend;
import boutique.frontend.HomePage;
import boutique.frontend.OrderPage;
import boutique.frontend.PricedProduct;
import boutique.frontend.ProductPage;
import boutique.frontend.Visit;
import boutique.payment.CreditCard;
import boutique.payment.ExpiredCardException;
import boutique.payment.InvalidCardException;
import boutique.payment.UnacceptedCardException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One visit to the shop: looking around, filling the cart, paying. The number and the seed decide all of it. */
final class Shopper {
    private final Frontend shop;
    private final LocalDate today;
    private final Random random;
    private final Persona persona;
    private final Visit visit;
    private final Receipt receipt;

    Shopper(int number, long seed, LocalDate today, Frontend shop) {
        this.shop = shop;
        this.today = today;
        this.random = new Random(seed * 1_000_003L + number);
        this.persona = Persona.draw(number, random);
        this.visit = new Visit(persona.user(), persona.currency());
        this.receipt = new Receipt(persona);
    }

    /** Goes shopping and brings back the receipt. */
    String shop()
            throws UnknownCurrencyException, UnknownProductException, InvalidQuantityException, EmptyCartException {
        HomePage home = shop.home(visit);
        receipt.saw("home", home.ad(), List.of());
        List<String> ids =
                home.products().stream().map(priced -> priced.product().id()).toList();
        int steps = 3 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            step(ids);
        }
        add(Persona.pick(ids, random));
        pay();
        return receipt.toString();
    }

    private void step(List<String> ids)
            throws UnknownCurrencyException, UnknownProductException, InvalidQuantityException {
        int draw = random.nextInt(20);
        if (draw < 10) {
            browse(Persona.pick(ids, random));
        } else if (draw < 13) {
            search();
        } else if (draw < 16) {
            receipt.cart(shop.cart(visit));
        } else if (draw < 19) {
            add(Persona.pick(ids, random));
        } else {
            mistake();
        }
    }

    private void browse(String id) throws UnknownProductException, UnknownCurrencyException {
        ProductPage page = shop.product(visit, id);
        receipt.saw(page.product().product().name(), page.ad(), page.recommendations());
    }

    private void search() throws UnknownCurrencyException {
        String text = Persona.pick(List.of("kitchen", "light", "OUTFITS", "a", "bicycle"), random);
        Optional<Category> shelf =
                random.nextBoolean() ? Optional.empty() : Optional.of(Persona.pick(List.of(Category.values()), random));
        List<PricedProduct> found = shop.search(visit, text, shelf);
        receipt.found(text, found);
    }

    private void add(String id) throws UnknownProductException, UnknownCurrencyException, InvalidQuantityException {
        CartPage page = shop.addToCart(visit, id, 1 + random.nextInt(3));
        receipt.cart(page);
    }

    /** What shoppers get wrong; the shop says what, and they go on. */
    private void mistake() throws UnknownCurrencyException {
        try {
            if (random.nextBoolean()) {
                shop.product(visit, "NO-SUCH-ID");
            } else {
                shop.addToCart(visit, "OLJCESPC7Z", 0);
            }
        } catch (UnknownProductException | InvalidQuantityException e) {
            receipt.refused(e);
        }
    }

    private void pay() throws UnknownCurrencyException, UnknownProductException, EmptyCartException {
        Optional<OrderPage> paid = pay(Persona.firstCard(today, random));
        if (paid.isEmpty()) {
            paid = pay(Persona.goodCard(today, random));
        }
        receipt.paid(paid.orElseThrow(() -> new IllegalStateException("a good card was refused")));
    }

    private Optional<OrderPage> pay(CreditCard card)
            throws UnknownCurrencyException, UnknownProductException, EmptyCartException {
        try {
            return Optional.of(shop.checkout(new OrderRequest(
                    persona.user() + "/1",
                    persona.user(),
                    persona.currency(),
                    persona.address(),
                    persona.email(),
                    card,
                    today)));
        } catch (InvalidCardException | UnacceptedCardException | ExpiredCardException | SuspectedFraudException e) {
            receipt.refused(e);
            return Optional.empty();
        }
    }
}
