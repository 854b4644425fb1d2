package dev.graft.javascript;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;

/** Node.js, loaded into this process. Each guest has a Node of its own, with one thread, which ends with the guest. */
public final class JavaScriptRuntime implements GuestRuntime {
    /** For {@link java.util.ServiceLoader}. */
    public JavaScriptRuntime() {}

    @Override
    public String name() {
        return "javascript";
    }

    @Override
    public Guest open(GuestSpec spec) {
        spec.home().ifPresent(home -> {
            throw new GuestException(
                    "home=" + home
                            + " cannot be taken: Node.js comes with the library javet-node on the class path, and"
                            + " is no Node that is installed. Leave home out",
                    null);
        });
        return JavaScriptGuest.open(NodeLibrary.loaded(), spec);
    }
}
