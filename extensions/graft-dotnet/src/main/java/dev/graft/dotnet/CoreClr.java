package dev.graft.dotnet;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.graft.jna.Hosts;
import dev.graft.jna.Watch;
import dev.graft.runtime.guest.GuestException;
import java.lang.ref.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one CoreCLR of this process, and the guest library in it. May be used by any thread of the platform. */
final class CoreClr {
    @SuppressWarnings("NonFinalStaticField") // a process has one CoreCLR, whatever its tubes are
    private static @Nullable CoreClr started;

    @SuppressWarnings("NonFinalStaticField") // set before it runs: what fails half way is there all the same
    private static @Nullable Installation loaded;

    private final Installation installation;
    private final boolean invariantCultures;
    private final Bridge bridge;
    private final Hosts hosts = new Hosts();
    private final Exit exit = new Exit();
    private final Watch watch = Watch.started("dotnet");
    private final ThreadLocal<Long> tokens;

    private CoreClr(Installation installation, boolean invariantCultures, Bridge bridge) {
        this.installation = installation;
        this.invariantCultures = invariantCultures;
        this.bridge = bridge;
        tokens = ThreadLocal.withInitial(bridge::threadToken);
        bridge.connect(hosts.callAddress(), hosts.releaseAddress(), exit.address());
    }

    /**
     * The runtime, started now if it is not yet.
     *
     * @throws GuestException if it cannot be started, or another one runs already
     */
    static synchronized CoreClr started(Installation wanted) {
        Installation first = loaded;
        if (first != null && !first.root().equals(wanted.root())) { // its runtime may be updated meanwhile
            throw new GuestException(
                    wanted + " cannot be started: this process runs " + first
                            + " already, and can run one. Give all grafts with runtime=dotnet the same home",
                    null);
        }
        CoreClr running = started;
        if (running == null) {
            boolean invariantCultures = Cultures.areInvariant(wanted.version(), System.getenv());
            GuestLibrary library = GuestLibrary.extracted(wanted, invariantCultures);
            HostFxr host = host(wanted);
            Bridge bridge = start(host, wanted, library);
            running = new CoreClr(wanted, invariantCultures, bridge);
            started = running;
        }
        return running;
    }

    static HostFxr host(Installation installation) {
        try {
            return Native.load(
                    installation.hostFxr().toString(), HostFxr.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        } catch (UnsatisfiedLinkError e) {
            throw new GuestException(
                    installation + " cannot be loaded: " + e.getMessage()
                            + ". Install a .NET for this machine's processor, or name one with home=",
                    e);
        }
    }

    /** With the JVM's own handling of signals afterwards, whether it starts or not. */
    static Bridge start(HostFxr host, Installation installation, GuestLibrary library) {
        StringBuilder errors = new StringBuilder();
        HostFxr.ErrorWriter writer = line -> errors.append(line).append('\n');
        Signals signals = Signals.now();
        host.hostfxr_set_error_writer(writer);
        try {
            return new Bridge(delegate(host, installation, library, errors), library);
        } finally {
            host.hostfxr_set_error_writer(null);
            Reference.reachabilityFence(writer); // as .NET has but its address
            signals.restore();
        }
    }

    private static Pointer delegate(
            HostFxr host, Installation installation, GuestLibrary library, StringBuilder errors) {
        PointerByReference context = new PointerByReference();
        PointerByReference load = new PointerByReference();
        HostFxr.Parameters parameters =
                new HostFxr.Parameters(installation.root().toString());
        int result = host.hostfxr_initialize_for_runtime_config(library.config().toString(), parameters, context);
        if (result >= 0 && context.getValue() != null) {
            loaded = installation;
            result = host.hostfxr_get_runtime_delegate(
                    context.getValue(), HostFxr.LOAD_ASSEMBLY_AND_GET_FUNCTION_POINTER, load);
        }
        if (context.getValue() != null) {
            int unused = host.hostfxr_close(context.getValue());
        }
        if (result < 0 || load.getValue() == null) {
            throw new GuestException(
                    installation + " cannot be started (" + code(result) + "): "
                            + errors.toString().strip() + ". Install .NET once more, or name another one with home=",
                    null);
        }
        return load.getValue();
    }

    /** As .NET's documentation writes its codes. */
    static String code(int result) {
        return String.format("0x%08x", result);
    }

    /** What .NET calls here. */
    Hosts hosts() {
        return hosts;
    }

    /** Calls {@code Open} of the guest library. */
    byte[] open(long guest, byte[] what) {
        return bridge.open(guest, what);
    }

    /** Calls {@code Call} of the guest library. If this thread is interrupted, its managed thread is too. */
    byte[] call(long guest, long object, int contract, int method, byte[] payload) {
        return watch.watched(
                new Interruption(bridge, tokens.get()), () -> bridge.call(guest, object, contract, method, payload));
    }

    /** Calls {@code Release} of the guest library; 0 for the whole guest. */
    void release(long guest, long object) {
        bridge.release(guest, object);
    }

    /** Calls {@code Generate} of the guest library. */
    byte[] generate(byte[] descriptions) {
        return bridge.generate(descriptions);
    }

    /** Which .NET it is. */
    String description() {
        return installation + (invariantCultures ? ", without cultures" : "");
    }
}
