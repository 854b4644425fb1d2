package conformance;

/** A declared exception with fields. */
public class OutOfStockException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sku;
    private final int left;

    public OutOfStockException(String sku, int left) {
        super("only " + left + " of " + sku + " are left");
        this.sku = sku;
        this.left = left;
    }

    public String sku() {
        return sku;
    }

    public int getLeft() {
        return left;
    }

    /** A subclass that nobody else can make. */
    static final class Hidden extends OutOfStockException {
        private static final long serialVersionUID = 1;

        Hidden(String sku) {
            super(sku, 0);
        }
    }
}
