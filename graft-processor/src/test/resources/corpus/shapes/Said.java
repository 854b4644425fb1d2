package shapes;

public class Said extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected Said(String words) {
        super(words);
    }
}
