package conformance;

import dev.graft.Graft;

/** Two of these call each other. */
@Graft
public interface Diver {
    /** Lets the other one dive a level less, with this one as its other; returns how many dives were made. */
    int dive(Diver other, int levels);
}
