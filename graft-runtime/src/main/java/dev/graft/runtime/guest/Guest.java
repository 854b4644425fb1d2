package dev.graft.runtime.guest;

import java.util.List;

/**
 * Modules that a language's runtime has loaded. What goes in and out is bytes, whose form is described in
 * {@code docs/guests.md}. All methods may be called by any thread, many at once; {@link #call} takes as long as the guest's
 * code does.
 */
public interface Guest extends AutoCloseable {
    /** Which runtime it is and where it was found, for people, for example {@code CPython 3.11.2, /usr/lib/libpython3.11.so}. */
    String description();

    /** The numbers of the contracts that the modules implement, of those that they were to, and of those that they might. */
    List<Integer> serves();

    /**
     * Calls a method.
     *
     * @param object 0 for a module's implementation of the contract, else the number of an object that the guest gave away
     * @param contract its number in {@link GuestSpec#contracts()}
     * @param method the index of the method in the contract's description
     * @param payload the arguments
     * @return how the call ended
     * @throws GuestException if the runtime could not make the call at all
     */
    byte[] call(long object, int contract, int method, byte[] payload);

    /** Nobody here has a reference to this object of the guest any more. */
    void release(long object);

    /** Unloads the modules as far as the runtime can. Calls under way go on. Idempotent. */
    @Override
    void close();
}
