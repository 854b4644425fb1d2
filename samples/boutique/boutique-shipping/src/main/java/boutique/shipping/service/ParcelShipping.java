package boutique.shipping.service;

import boutique.shipping.Shipping;
import boutique.shop.Address;
import boutique.shop.CartItem;
import boutique.shop.Chance;
import boutique.shop.Money;
import java.util.List;
import java.util.Random;

/** One price for every parcel, whatever is in it and wherever it goes. */
public final class ParcelShipping implements Shipping {
    private static final Money PRICE = new Money("USD", 8, 990_000_000);

    @Override
    public Money quote(Address address, List<CartItem> items) {
        return pieces(items) == 0 ? Money.zero(PRICE.currency()) : PRICE;
    }

    @Override
    public String ship(String reference, Address address, List<CartItem> items) {
        if (pieces(items) == 0) {
            throw new IllegalArgumentException("there is nothing in the parcel for " + reference);
        }
        String goal = address.street() + ", " + address.city() + ", " + address.state();
        return trackingNumber(goal, Chance.of(reference, goal));
    }

    private static int pieces(List<CartItem> items) {
        return items.stream().mapToInt(CartItem::quantity).sum();
    }

    /** Two letters, then the length of the goal and three digits, then half of it and seven. */
    private static String trackingNumber(String goal, Random random) {
        return new StringBuilder()
                .append(letter(random))
                .append(letter(random))
                .append('-')
                .append(goal.length())
                .append(digits(3, random))
                .append('-')
                .append(goal.length() / 2)
                .append(digits(7, random))
                .toString();
    }

    private static char letter(Random random) {
        return (char) ('A' + random.nextInt(26));
    }

    private static String digits(int count, Random random) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }
}
