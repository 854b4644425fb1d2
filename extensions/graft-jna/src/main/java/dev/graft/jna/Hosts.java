package dev.graft.jna;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.graft.runtime.guest.GuestHost;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the guests of one language call in this process, for all of them. May be used by any thread, also by those that the
 * language has started.
 */
public final class Hosts {
    private static final System.Logger LOGGER = System.getLogger(Hosts.class.getName());

    private final Map<Long, GuestHost> hosts = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Call call = this::call; // kept, as the guests have but its address
    private final Release release = this::release;

    /** Calls a method of an object; the reply is memory that the caller frees: a length of 8 bytes, and so many bytes. */
    public interface Call extends Callback {
        Pointer invoke(long guest, long object, int contract, int method, Pointer payload, long length);
    }

    /** Gives an object back. */
    public interface Release extends Callback {
        void invoke(long guest, long object);
    }

    /** Gives a guest a number, by which it calls from now on. */
    public long add(GuestHost host) {
        long number = numbers.incrementAndGet();
        hosts.put(number, host);
        return number;
    }

    /** Forgets a guest: what it still calls fails, and what it gives back is ignored. */
    public void remove(long guest) {
        hosts.remove(guest);
    }

    /** The address of {@link Call}, good as long as this object is. */
    public long callAddress() {
        return Pointer.nativeValue(CallbackReference.getFunctionPointer(call));
    }

    /** The address of {@link Release}, good as long as this object is. */
    public long releaseAddress() {
        return Pointer.nativeValue(CallbackReference.getFunctionPointer(release));
    }

    private Pointer call(long guest, long object, int contract, int method, Pointer payload, long length) {
        byte[] failure = {}; // which the guest library takes for one of the bridge
        try {
            GuestHost host = hosts.get(guest);
            return memory(
                    host == null
                            ? failure
                            : host.call(object, contract, method, payload.getByteArray(0, (int) length)));
        } catch (Throwable e) { // nothing may get past here: there is native code below
            LOGGER.log(System.Logger.Level.WARNING, "A call that a guest made could not be run", e);
            return memory(failure);
        }
    }

    private static Pointer memory(byte[] reply) {
        long address = Native.malloc(Long.BYTES + (long) reply.length);
        if (address == 0) {
            throw new OutOfMemoryError("a reply of " + reply.length + " bytes does not fit in memory once more");
        }
        Pointer memory = new Pointer(address);
        memory.setLong(0, reply.length);
        memory.write(Long.BYTES, reply, 0, reply.length);
        return memory;
    }

    private void release(long guest, long object) {
        try {
            GuestHost host = hosts.get(guest);
            if (host != null) {
                host.release(object);
            }
        } catch (Throwable e) { // as above
            LOGGER.log(System.Logger.Level.WARNING, "What a guest gave back could not be released", e);
        }
    }
}
