package dev.graft.runtime.guest;

/** What a guest calls in this process: objects that it was passed. May be used by any thread, the guest's own too. */
public interface GuestHost {
    /**
     * Calls a method of an object.
     *
     * @param object the number that came with it
     * @param contract the number of its contract, as the message that brought it has it
     * @param method the index of the method in the contract's description
     * @param payload the arguments
     * @return how the call ended
     */
    byte[] call(long object, int contract, int method, byte[] payload);

    /** The guest does not need an object any more. */
    void release(long object);
}
