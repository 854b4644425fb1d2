package names;

public class Exception extends java.lang.Exception {
    private static final long serialVersionUID = 1;

    private final Binding in;

    public Exception(Binding in, java.lang.String message, java.lang.Throwable cause) {
        super(message, cause);
        this.in = in;
    }

    public Binding in() {
        return in;
    }
}
