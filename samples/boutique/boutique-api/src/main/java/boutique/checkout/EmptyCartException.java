package boutique.checkout;

/** There is nothing to buy in the cart. */
public final class EmptyCartException extends Exception {
    private final String user;

    public EmptyCartException(String user) {
        super("the cart of " + user + " is empty");
        this.user = user;
    }

    public String user() {
        return user;
    }
}
