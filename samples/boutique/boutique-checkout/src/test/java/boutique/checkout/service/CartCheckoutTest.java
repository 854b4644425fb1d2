package boutique.checkout.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import boutique.catalog.UnknownProductException;
import boutique.checkout.Checkout;
import boutique.checkout.EmptyCartException;
import boutique.checkout.OrderRequest;
import boutique.checkout.PlacedOrder;
import boutique.currency.UnknownCurrencyException;
import boutique.database.Database;
import boutique.email.Confirmation;
import boutique.payment.CreditCard;
import boutique.payment.ExpiredCardException;
import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Money;
import boutique.shop.Order;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CartCheckoutTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Address ADDRESS = new Address("1 Mill Lane", "Leeds", "WYK", "United Kingdom", 12345);
    private static final CreditCard CARD = new CreditCard("4111111111111111", 123, 2030, 6);

    @TempDir
    Path folder;

    private final Services services = new Services();
    private Database database;
    private Checkout checkout;

    @BeforeEach
    void open() {
        database = Database.open(folder, "orders");
        checkout = CheckoutModule.checkout(services, database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anOrderIsPricedPaidSentAndConfirmed() throws Exception {
        services.cart.add(new CartItem("MUG", 3));
        services.cart.add(new CartItem("WATCH", 1));

        PlacedOrder placed = checkout.place(request("ref 1", "EUR", CARD));

        Order order = placed.order();
        assertThat(order.lines())
                .containsExactly(
                        new Order.Line(new CartItem("MUG", 3), new Money("EUR", 4, 495_000_000)),
                        new Order.Line(new CartItem("WATCH", 1), new Money("EUR", 54, 995_000_000)));
        assertThat(order.shippingCost()).isEqualTo(new Money("EUR", 2, 500_000_000));
        assertThat(order.total()).isEqualTo(new Money("EUR", 70, 980_000_000));
        assertThat(order.transaction()).isEqualTo(new UUID(7, 7));
        assertThat(order.trackingNumber()).isEqualTo("T-ref 1");
        assertThat(order.date()).isEqualTo(TODAY);
        assertThat(placed.confirmation())
                .contains(
                        new Confirmation("ada@example.com", "order", order.id().toString()));
        assertThat(services.diary).containsExactly("charged 70.98 EUR", "sent 2 to Leeds", "emptied the cart of ada");
    }

    @Test
    void ordersAreKeptAndFoundByIdAndUserEvenByALaterProcess() throws Exception {
        services.cart.add(new CartItem("MUG", 3));
        Order first = checkout.place(request("ref 1", "USD", CARD)).order();
        services.cart.add(new CartItem("WATCH", 2));
        services.cart.add(new CartItem("MUG", 1));
        Order second = checkout.place(request("ref 2", "EUR", CARD)).order();
        database.close();

        database = Database.open(folder, "orders");
        Checkout later = CheckoutModule.checkout(services, database);
        assertThat(later.order(second.id())).contains(second);
        assertThat(later.orders("ada")).containsExactly(first, second);
        assertThat(later.orders("bob")).isEmpty();
        assertThat(later.order(new UUID(0, 0))).isEmpty();
    }

    @Test
    void aSecondRequestWithTheSameReferenceIsTheSameOrder() throws Exception {
        services.cart.add(new CartItem("MUG", 1));
        PlacedOrder placed = checkout.place(request("ref 1", "USD", CARD));
        services.diary.clear();

        assertThat(checkout.place(request("ref 1", "USD", CARD))).isEqualTo(placed);
        assertThat(services.diary).isEmpty();
        assertThat(checkout.orders("ada")).hasSize(1);
    }

    @Test
    void anEmptyCartIsRefusedWithItsUser() {
        EmptyCartException refused =
                catchThrowableOfType(EmptyCartException.class, () -> checkout.place(request("ref 1", "USD", CARD)));

        assertThat(refused.user()).isEqualTo("ada");
    }

    @Test
    void aRefusedCardLeavesCartAndOrdersAsTheyWere() {
        services.cart.add(new CartItem("MUG", 1));
        CreditCard expired = new CreditCard("4111111111111111", 123, 2020, 6);

        assertThat(catchThrowableOfType(
                                ExpiredCardException.class, () -> checkout.place(request("ref 1", "USD", expired)))
                        .lastFour())
                .isEqualTo("1111");

        assertThat(services.cart).containsExactly(new CartItem("MUG", 1));
        assertThat(services.diary).isEmpty();
        assertThat(checkout.orders("ada")).isEmpty();
    }

    @Test
    void anUnknownProductOrCurrencyIsRefusedBeforeAnythingIsCharged() {
        services.cart.add(new CartItem("NOPE", 1));
        assertThat(catchThrowableOfType(
                                UnknownProductException.class, () -> checkout.place(request("ref 1", "USD", CARD)))
                        .productId())
                .isEqualTo("NOPE");
        assertThat(catchThrowableOfType(
                                UnknownCurrencyException.class, () -> checkout.place(request("ref 1", "XYZ", CARD)))
                        .currency())
                .isEqualTo("XYZ");
        assertThat(services.diary).isEmpty();
    }

    @Test
    void aLetterThatCannotBeSentIsNoReasonToRefuseTheOrder() throws Exception {
        services.cart.add(new CartItem("MUG", 1));
        OrderRequest request = new OrderRequest("ref 1", "ada", "USD", ADDRESS, "nowhere", CARD, TODAY);

        PlacedOrder placed = checkout.place(request);

        assertThat(placed.confirmation()).isEmpty();
        assertThat(checkout.order(placed.order().id())).isPresent();
    }

    private static OrderRequest request(String reference, String currency, CreditCard card) {
        return new OrderRequest(reference, "ada", currency, ADDRESS, "ada@example.com", card, TODAY);
    }
}
