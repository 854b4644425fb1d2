package boutique.payment;

/**
 * What a shopper types in.
 *
 * @param number digits; blanks and hyphens may stand between
 * @param expirationMonth 1 to 12; the card can be used to the end of it
 */
public record CreditCard(String number, int cvv, int expirationYear, int expirationMonth) {
    /** The part of the number that may be shown. */
    public String lastFour() {
        String digits = number.replaceAll("[ -]", "");
        return digits.substring(Math.max(0, digits.length() - 4));
    }

    /** Leaves out what must not be logged. */
    @Override
    public String toString() {
        return "card ending in " + lastFour();
    }
}
