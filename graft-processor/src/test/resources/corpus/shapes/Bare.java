package shapes;

public class Bare extends RuntimeException {
    private static final long serialVersionUID = 1;

    Bare() {}
}
