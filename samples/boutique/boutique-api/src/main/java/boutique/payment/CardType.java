package boutique.payment;

/** Who issued a card. */
public enum CardType {
    VISA,
    MASTERCARD,
    AMERICAN_EXPRESS,
    DINERS_CLUB,
    DISCOVER,
    JCB,
    UNKNOWN
}
