package shapes;

public class Errors extends Error {
    private static final long serialVersionUID = 1;

    public Errors(String message, Throwable cause) {
        super(message, cause);
    }
}
