package shapes;

public class Wrapped extends Exception {
    private static final long serialVersionUID = 1;

    public Wrapped(Throwable inner) {
        super(inner);
    }
}
