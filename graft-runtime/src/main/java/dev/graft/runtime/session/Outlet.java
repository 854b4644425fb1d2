package dev.graft.runtime.session;

import dev.graft.runtime.generated.SentReferences;
import java.util.List;

/** Gives the other side access to the objects that results refer to. May be used by any thread. */
interface Outlet {
    /**
     * Takes note of the objects.
     *
     * @return what the frame of the result says of them, in their order
     */
    List<ReferenceFrames.Reference> give(SentReferences objects);

    /** That frame will not be sent. */
    void takeBack(List<ReferenceFrames.Reference> given);
}
