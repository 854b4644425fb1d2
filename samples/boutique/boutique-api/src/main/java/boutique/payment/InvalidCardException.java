package boutique.payment;

/** A number that is not one of a card. */
public final class InvalidCardException extends Exception {
    private final String lastFour;

    public InvalidCardException(String lastFour) {
        super("the number ending in " + lastFour + " is not one of a credit card");
        this.lastFour = lastFour;
    }

    public String lastFour() {
        return lastFour;
    }
}
