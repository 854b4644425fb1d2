package dev.graft.dotnet;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.graft.runtime.guest.GuestException;

/** The functions of {@code Graft.Guest.Bridge}, which catch whatever there is to catch. May be used by any thread of the platform. */
final class Bridge {
    private static final String TYPE = "Graft.Guest.Bridge";

    private final Function connect;
    private final Function open;
    private final Function call;
    private final Function release;
    private final Function threadToken;
    private final Function interrupt;
    private final Function generate;

    /**
     * Looks the functions up.
     *
     * @param load .NET's function that loads an assembly and gives the address of a method of its
     */
    Bridge(Pointer load, GuestLibrary library) {
        Function loader = Function.getFunction(load, 0, "UTF-8");
        connect = function(loader, library, "Connect");
        open = function(loader, library, "Open");
        call = function(loader, library, "Call");
        release = function(loader, library, "Release");
        threadToken = function(loader, library, "ThreadToken");
        interrupt = function(loader, library, "Interrupt");
        generate = function(loader, library, "Generate");
    }

    private static Function function(Function loader, GuestLibrary library, String method) {
        PointerByReference address = new PointerByReference();
        int result = loader.invokeInt(new Object[] {
            library.assembly().toString(),
            TYPE + ", Graft.Guest",
            method,
            TYPE + "+" + method + "Function, Graft.Guest",
            null,
            address
        });
        if (result != 0) {
            throw new GuestException(
                    "graft-dotnet is incomplete: " + TYPE + "." + method + " cannot be had from its guest library ("
                            + CoreClr.code(result) + ")",
                    null);
        }
        return Function.getFunction(address.getValue());
    }

    /** Says what the guest library is to call in this process. */
    void connect(long callAddress, long releaseAddress, long exitAddress) {
        int result = connect.invokeInt(new Object[] {callAddress, releaseAddress, exitAddress});
        if (result != 0) {
            throw new GuestException("the guest library of graft-dotnet does not start (" + result + ")", null);
        }
    }

    byte[] open(long guest, byte[] what) {
        return taken(open.invokePointer(new Object[] {guest, what, (long) what.length}));
    }

    byte[] call(long guest, long object, int contract, int method, byte[] payload) {
        return taken(
                call.invokePointer(new Object[] {guest, object, contract, method, payload, (long) payload.length}));
    }

    void release(long guest, long object) {
        release.invokeVoid(new Object[] {guest, object});
    }

    /** By which another thread can {@link #interrupt} this one. */
    long threadToken() {
        return threadToken.invokeLong(new Object[0]);
    }

    /** Ends what the call of another thread waits for; does nothing between calls. */
    void interrupt(long token) {
        interrupt.invokeVoid(new Object[] {token});
    }

    byte[] generate(byte[] descriptions) {
        return taken(generate.invokePointer(new Object[] {descriptions, (long) descriptions.length}));
    }

    /** The bytes of an answer, whose memory is freed. */
    private static byte[] taken(Pointer memory) {
        if (memory == null) {
            throw new GuestException("the guest library of graft-dotnet has no memory for an answer", null);
        }
        try {
            return memory.getByteArray(Long.BYTES, Math.toIntExact(memory.getLong(0)));
        } finally {
            Native.free(Pointer.nativeValue(memory));
        }
    }
}
