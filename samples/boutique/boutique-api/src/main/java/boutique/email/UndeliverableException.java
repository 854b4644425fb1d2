package boutique.email;

/** An address that no letter can be sent to. */
public final class UndeliverableException extends Exception {
    private final String address;

    public UndeliverableException(String address) {
        super("\"" + address + "\" is no e-mail address");
        this.address = address;
    }

    public String address() {
        return address;
    }
}
