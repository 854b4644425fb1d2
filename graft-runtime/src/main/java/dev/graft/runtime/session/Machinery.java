package dev.graft.runtime.session;

import org.jspecify.annotations.Nullable;

/**
 * What the session must know of the exceptions that users see of the machinery: how to take one apart that a method body
 * let through, and how to put it together at the other side. May be used by any thread.
 */
public interface Machinery {
    /** Makes the exceptions that the callers of a graft see. */
    CallErrors errors(String graft);

    /** The parts of an exception of the machinery; null if it is none. */
    @Nullable
    Details describe(Throwable exception);

    /** The exception that has these parts. */
    RuntimeException rebuild(Details details, String message, @Nullable Throwable cause);

    /** The exception for one that the callee threw in {@code call} and that cannot be rebuilt here. */
    RuntimeException remote(Details call, String type, @Nullable String message, @Nullable Throwable cause);

    /**
     * The parts of an exception of the machinery.
     *
     * @param problem its kind
     * @param executed its outcome
     * @param graft the graft whose call it speaks of
     * @param method the method's signature
     * @param address the callee's address
     */
    record Details(Problem problem, Executed executed, String graft, String method, String address) {}
}
