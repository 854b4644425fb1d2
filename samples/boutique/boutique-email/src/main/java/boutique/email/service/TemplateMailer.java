package boutique.email.service;

import boutique.email.Confirmation;
import boutique.email.Mailer;
import boutique.email.UndeliverableException;
import boutique.shop.Order;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes letters; the caller gets them, no post office does. */
public final class TemplateMailer implements Mailer {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Template template = Template.load("confirmation.txt");

    @Override
    public Confirmation confirm(String address, Order order) throws UndeliverableException {
        if (!ADDRESS.matcher(address).matches()) {
            throw new UndeliverableException(address);
        }
        List<Map<String, ?>> lines = order.lines().stream()
                .<Map<String, ?>>map(TemplateMailer::values)
                .toList();
        return new Confirmation(
                address, "Your order " + order.id(), template.fill(values(order), Map.of("lines", lines)));
    }

    private static Map<String, ?> values(Order order) {
        return Map.of(
                "order", order.id(),
                "date", order.date(),
                "parcel", order.trackingNumber(),
                "address", order.address(),
                "shipping", order.shippingCost(),
                "total", order.total(),
                "transaction", order.transaction());
    }

    private static Map<String, ?> values(Order.Line line) {
        return Map.of(
                "quantity", line.item().quantity(),
                "product", line.item().productId(),
                "price", line.price(),
                "cost", line.cost());
    }
}
