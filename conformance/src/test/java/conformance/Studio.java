package conformance;

import dev.graft.Graft;

/** Returns what publishes. */
@Graft
public interface Studio {
    Reel reel();
}
