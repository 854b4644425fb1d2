package dev.graft.runtime.guest;

/**
 * A language's runtime that modules can be loaded into, in this process. Found by {@link java.util.ServiceLoader} and by its
 * name; made once, used by any thread. To make one takes little: nothing is loaded before {@link #open}.
 */
public interface GuestRuntime {
    /** The word for it in a connection string, for example {@code python}. */
    String name();

    /**
     * Loads modules, after starting the runtime if need be.
     *
     * @throws GuestException if that cannot be done; its message is for the user, and says what to do
     */
    Guest open(GuestSpec spec);
}
