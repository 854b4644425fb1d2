package dev.graft.dotnet;

import dev.graft.jna.OnPlatformThread;
import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestOpening;
import dev.graft.runtime.guest.GuestSpec;
import java.util.List;

/** Modules that CoreCLR has loaded. */
final class DotnetGuest implements Guest {
    private final CoreClr clr;
    private final long number;
    private final List<Integer> serves;

    private DotnetGuest(CoreClr clr, long number, List<Integer> serves) {
        this.clr = clr;
        this.number = number;
        this.serves = serves;
    }

    /**
     * Loads modules.
     *
     * @throws GuestException if they do not load, or do not implement what they are to
     */
    static DotnetGuest open(CoreClr clr, GuestSpec spec) {
        long number = clr.hosts().add(spec.host());
        try {
            byte[] answer = clr.open(number, GuestOpening.question(spec, List.of()));
            return new DotnetGuest(clr, number, GuestOpening.served(answer));
        } catch (RuntimeException | Error e) {
            clr.hosts().remove(number);
            throw e;
        }
    }

    @Override
    public String description() {
        return clr.description();
    }

    @Override
    public List<Integer> serves() {
        return serves;
    }

    @Override
    public byte[] call(long object, int contract, int method, byte[] payload) {
        return OnPlatformThread.run(() -> clr.call(number, object, contract, method, payload));
    }

    @Override
    public void release(long object) {
        OnPlatformThread.run(() -> {
            clr.release(number, object);
            return object;
        });
    }

    @Override
    public void close() {
        try {
            release(0);
        } finally {
            clr.hosts().remove(number);
        }
    }
}
