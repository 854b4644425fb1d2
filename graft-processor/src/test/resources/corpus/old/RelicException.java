package old;

/**
 * Old.
 *
 * @deprecated use another
 */
@Deprecated
public class RelicException extends Exception {
    private static final long serialVersionUID = 1;

    /** Makes one. */
    public RelicException() {}
}
