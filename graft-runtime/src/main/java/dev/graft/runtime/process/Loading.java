package dev.graft.runtime.process;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;

/** Loads modules into a runtime, in the program and in a process of their own alike. May be used by any thread. */
public final class Loading {
    private Loading() {}

    /**
     * Loads modules.
     *
     * @throws GuestException if that cannot be done, as where a library that the runtime needs is missing
     */
    public static Guest open(GuestRuntime runtime, GuestSpec spec) {
        try {
            return runtime.open(spec);
        } catch (NoClassDefFoundError e) {
            if (e.getCause() instanceof ClassNotFoundException missing) {
                throw new GuestException(
                        "runtime=" + runtime.name()
                                + " needs a library that is not on the class path: there is no class "
                                + missing.getMessage() + ". Add all that graft-" + runtime.name() + " depends on",
                        e);
            }
            throw e;
        }
    }
}
