package conformance;

/** An undeclared exception that only its own code can make. */
final class Unmakeable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unmakeable(String message) {
        super(message);
    }
}
