package boutique.currency;

/** There is no rate for this currency. */
public final class UnknownCurrencyException extends Exception {
    private final String currency;

    public UnknownCurrencyException(String currency) {
        super("there is no rate for the currency " + currency);
        this.currency = currency;
    }

    public String currency() {
        return currency;
    }
}
