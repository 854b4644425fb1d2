package conformance;

import dev.graft.Graft;

/** What a caller passes, to be called back. */
@Graft
public interface Bell {
    /** Rings, and returns how often it has rung. */
    int ring(int times);
}
