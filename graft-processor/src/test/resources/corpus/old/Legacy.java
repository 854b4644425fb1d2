package old;

import dev.graft.Graft;

/**
 * Old.
 *
 * @deprecated use another
 */
@Deprecated
@Graft
@SuppressWarnings("removal")
public interface Legacy {
    /**
     * Old.
     *
     * @deprecated use another
     */
    @Deprecated(forRemoval = true)
    Relic relic(Relic relic) throws RelicException;

    Era era();
}
