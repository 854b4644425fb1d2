package dev.graft.runtime.guest;

/**
 * What a guest calls in this process: objects that it was passed, and the grafts of the program. May be used by any thread, the
 * guest's own too.
 *
 * <p>Grafts need not be passed: the graft of the contract with the number {@code n} is the object {@code -(n + 1)}, from the end of
 * {@link GuestRuntime#open} on, wherever the program's configuration says that it runs.
 */
public interface GuestHost {
    /**
     * Calls a method of an object.
     *
     * @param object the number that came with it, or that of a graft
     * @param contract the number of its contract, as the message that brought it has it; of a graft, its own
     * @param method the index of the method in the contract's description
     * @param payload the arguments
     * @return how the call ended
     */
    byte[] call(long object, int contract, int method, byte[] payload);

    /** The guest does not need an object any more. */
    void release(long object);
}
