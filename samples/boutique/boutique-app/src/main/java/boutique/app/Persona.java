package boutique.app;

import boutique.payment.CreditCard;
import boutique.shop.Address;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Who a shopper is, drawn from the shopper's own numbers. */
record Persona(String user, String currency, Address address, String email) {
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "CAD", "GBP", "TRY");
    private static final List<String> STREETS =
            List.of("Harbour Road", "Mill Lane", "Long Acre", "Station Street", "Orchard Way", "Castle Hill");
    private static final List<Place> PLACES = List.of(
            new Place("Lisbon", "LIS", "Portugal"),
            new Place("Toronto", "ON", "Canada"),
            new Place("Osaka", "OSK", "Japan"),
            new Place("Leeds", "WYK", "United Kingdom"),
            new Place("Izmir", "35", "Türkiye"),
            new Place("Austin", "TX", "United States"));

    private record Place(String city, String state, String country) {}

    /** The shopper of this number. One in sixteen mistypes the e-mail address. */
    static Persona draw(int number, Random random) {
        String user = String.format(Locale.ROOT, "shopper-%05d", number);
        Place place = pick(PLACES, random);
        Address address = new Address(
                (1 + random.nextInt(200)) + " " + pick(STREETS, random),
                place.city(),
                place.state(),
                place.country(),
                10_000 + random.nextInt(90_000));
        String email = random.nextInt(16) == 0 ? user : user + "@example.com";
        return new Persona(user, pick(CURRENCIES, random), address, email);
    }

    /** A card that every check accepts on the day, a VISA or a MasterCard. */
    static CreditCard goodCard(LocalDate today, Random random) {
        String prefix = random.nextBoolean() ? "4" : "5" + (1 + random.nextInt(5));
        return card(prefix, 16, today.getYear() + 1 + random.nextInt(4), random);
    }

    /** The card that a shopper tries first; some are of no use. */
    static CreditCard firstCard(LocalDate today, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> card("4", 16, today.getYear() - 1, random);
            case 1 -> card("37", 15, today.getYear() + 2, random);
            case 2 -> misread(goodCard(today, random));
            default -> goodCard(today, random);
        };
    }

    private static CreditCard misread(CreditCard card) {
        char last = card.number().charAt(card.number().length() - 1);
        String number =
                card.number().substring(0, card.number().length() - 1) + (last == '9' ? '0' : (char) (last + 1));
        return new CreditCard(number, card.cvv(), card.expirationYear(), card.expirationMonth());
    }

    private static CreditCard card(String prefix, int length, int year, Random random) {
        StringBuilder digits = new StringBuilder(prefix);
        while (digits.length() < length - 1) {
            digits.append(random.nextInt(10));
        }
        digits.append(checkDigit(digits));
        return new CreditCard(digits.toString(), 100 + random.nextInt(900), year, 1 + random.nextInt(12));
    }

    private static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return (10 - sum % 10) % 10;
    }

    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
