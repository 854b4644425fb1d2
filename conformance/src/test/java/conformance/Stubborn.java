package conformance;

/** An exception that knows its cause by itself, and lets nobody set it. */
public class Stubborn extends RuntimeException {
    private static final long serialVersionUID = 1;

    private transient Throwable known;

    public Stubborn(String message) {
        super(message);
    }

    static Stubborn of(String message, Throwable cause) {
        Stubborn stubborn = new Stubborn(message);
        stubborn.known = cause;
        return stubborn;
    }

    @Override
    public synchronized Throwable getCause() {
        return known;
    }

    @Override
    public synchronized Throwable initCause(Throwable cause) {
        throw new UnsupportedOperationException("I know my cause");
    }
}
