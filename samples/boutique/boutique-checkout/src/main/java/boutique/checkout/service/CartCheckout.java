package boutique.checkout.service;

import boutique.cart.Carts;
import boutique.catalog.UnknownProductException;
import boutique.checkout.Checkout;
import boutique.checkout.EmptyCartException;
import boutique.checkout.OrderRequest;
import boutique.checkout.PlacedOrder;
import boutique.currency.UnknownCurrencyException;
import boutique.email.Confirmation;
import boutique.email.Mailer;
import boutique.email.UndeliverableException;
import boutique.fraud.SuspectedFraudException;
import boutique.payment.ExpiredCardException;
import boutique.payment.InvalidCardException;
import boutique.payment.Payment;
import boutique.payment.UnacceptedCardException;
import boutique.shipping.Shipping;
import boutique.shop.CartItem;
import boutique.shop.Order;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks carts out, one service after the other. */
final class CartCheckout implements Checkout, AutoCloseable {
    private final Carts carts;
    private final Pricer pricer;
    private final Payment payment;
    private final Shipping shipping;
    private final Mailer mailer;
    private final Orders orders;

    CartCheckout(Carts carts, Pricer pricer, Payment payment, Shipping shipping, Mailer mailer, Orders orders) {
        this.carts = carts;
        this.pricer = pricer;
        this.payment = payment;
        this.shipping = shipping;
        this.mailer = mailer;
        this.orders = orders;
    }

    @Override
    public PlacedOrder place(OrderRequest request)
            throws EmptyCartException, UnknownProductException, UnknownCurrencyException, InvalidCardException,
                    UnacceptedCardException, ExpiredCardException, SuspectedFraudException {
        UUID id = UUID.nameUUIDFromBytes(request.reference().getBytes(StandardCharsets.UTF_8));
        Optional<Order> known = orders.find(id);
        if (known.isPresent()) {
            return confirmed(request, known.get());
        }
        Order order = buy(request, id);
        orders.add(order);
        carts.empty(request.user());
        return confirmed(request, order);
    }

    private Order buy(OrderRequest request, UUID id)
            throws EmptyCartException, UnknownProductException, UnknownCurrencyException, InvalidCardException,
                    UnacceptedCardException, ExpiredCardException, SuspectedFraudException {
        List<CartItem> items = carts.items(request.user());
        if (items.isEmpty()) {
            throw new EmptyCartException(request.user());
        }
        Pricer.Priced priced = pricer.price(items, request.address(), request.currency());
        UUID transaction = payment.charge(request.reference(), priced.total(), request.card(), request.today());
        String trackingNumber = shipping.ship(request.reference(), request.address(), items);
        return new Order(
                id,
                request.user(),
                request.today(),
                priced.lines(),
                priced.shippingCost(),
                priced.total(),
                transaction,
                trackingNumber,
                request.address());
    }

    /** A letter that cannot be sent is no reason to refuse the order. */
    private PlacedOrder confirmed(OrderRequest request, Order order) {
        Optional<Confirmation> confirmation;
        try {
            confirmation = Optional.of(mailer.confirm(request.email(), order));
        } catch (UndeliverableException e) {
            confirmation = Optional.empty();
        }
        return new PlacedOrder(order, confirmation);
    }

    @Override
    public Optional<Order> order(UUID id) {
        return orders.find(id);
    }

    @Override
    public List<Order> orders(String user) {
        return orders.of(user);
    }

    @Override
    public void close() {
        orders.close();
    }
}
