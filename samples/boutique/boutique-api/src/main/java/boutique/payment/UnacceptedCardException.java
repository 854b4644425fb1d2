package boutique.payment;

/** A card that the shop does not take. */
public final class UnacceptedCardException extends Exception {
    private final CardType type;

    public UnacceptedCardException(CardType type) {
        super("cards of type " + type + " are not taken; VISA and MasterCard are");
        this.type = type;
    }

    public CardType type() {
        return type;
    }
}
