package dev.graft.benchmarks.local;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * The echo as a bare call of C#: bytes go in and out of a function that gives them back, on the caller's thread, and nobody reads
 * them there. For a process in which Graft has started .NET.
 */
final class DotnetEcho extends BareEcho {
    private final Function same;

    /** @param address of the function */
    DotnetEcho(long address) {
        same = Function.getFunction(new Pointer(address));
    }

    @Override
    public byte[] bytes(byte[] bytes) {
        Pointer copy = same.invokePointer(new Object[] {bytes, (long) bytes.length});
        byte[] back = copy.getByteArray(0, bytes.length);
        Native.free(Pointer.nativeValue(copy));
        return back;
    }
}
