package conformance;

/** A declared unchecked exception with the usual constructors. */
public class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RejectedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A subclass that can be made anywhere. */
    public static final class Strictly extends RejectedException {
        private static final long serialVersionUID = 1;

        public Strictly(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
