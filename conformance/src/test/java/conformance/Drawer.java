package conformance;

import dev.graft.Graft;

/** Is closed as {@code AutoCloseable} says it, with {@code throws Exception}. */
@Graft
@SuppressWarnings("try") // it may throw an InterruptedException, too
public interface Drawer extends AutoCloseable {
    /** How many were taken out of it. */
    int take();

    /** Another one in it, whose {@code close()} fails so. */
    Drawer broken(String why);
}
