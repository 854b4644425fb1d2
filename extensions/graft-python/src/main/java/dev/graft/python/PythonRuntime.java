package dev.graft.python;

import dev.graft.jna.OnPlatformThread;
import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;

/**
 * CPython, loaded into this process. There is one for all tubes, as CPython can be started once in a process; modules are apart
 * by their names.
 */
public final class PythonRuntime implements GuestRuntime {
    /** For {@link java.util.ServiceLoader}. */
    public PythonRuntime() {}

    @Override
    public String name() {
        return "python";
    }

    @Override
    public Guest open(GuestSpec spec) {
        Installation installation = Installation.find(spec.home());
        return OnPlatformThread.runDeep(
                () -> PythonGuest.open(Interpreter.started(installation), installation.packages(), spec));
    }
}
