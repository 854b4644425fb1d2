package dev.graft.dotnet;

import com.sun.jna.Platform;
import dev.graft.jna.OnPlatformThread;
import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;

/**
 * CoreCLR, loaded into this process. There is one for all tubes, as CoreCLR can be started once in a process; each graft's
 * modules have a load context of their own.
 */
public final class DotnetRuntime implements GuestRuntime {
    /** For {@link java.util.ServiceLoader}. */
    public DotnetRuntime() {}

    @Override
    public String name() {
        return "dotnet";
    }

    @Override
    public Guest open(GuestSpec spec) {
        if (Platform.isWindows()) {
            throw new GuestException(
                    "runtime=dotnet cannot host .NET on Windows yet. Host it by a gateway on Linux, and name that with host=",
                    null);
        }
        Installation installation = Search.ofThisMachine().find(spec.home());
        return OnPlatformThread.runDeep(() -> DotnetGuest.open(CoreClr.started(installation), spec));
    }
}
