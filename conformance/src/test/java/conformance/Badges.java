package conformance;

import dev.graft.Graft;

/** A contract whose implementations are in modules of class loaders of their own. */
@Graft
public interface Badges {
    Badge badge(String name);

    Badge same(Badge badge);

    /** What the implementation's library says of itself. */
    String library();

    /** Asks another graft of the program. */
    String echoed(String text);

    /** Calls back. */
    int ring(Bell bell, int times);

    /** Fails with an exception of its own. */
    void refuse() throws RejectedException;

    /** Blocks until it is interrupted. */
    void block();
}
