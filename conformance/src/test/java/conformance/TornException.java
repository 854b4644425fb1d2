package conformance;

/** A declared exception of a stream, with a field. */
public class TornException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int scene;

    public TornException(int scene) {
        super("torn at scene " + scene);
        this.scene = scene;
    }

    public int scene() {
        return scene;
    }
}
