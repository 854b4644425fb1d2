package dev.graft.runtime.session;

import java.util.List;

/** Takes what frames say of objects. May be used by any thread. */
@FunctionalInterface
interface Inlet {
    /** The objects that a frame speaks of, which has come. */
    Arrived arrived(List<ReferenceFrames.Reference> references);
}
