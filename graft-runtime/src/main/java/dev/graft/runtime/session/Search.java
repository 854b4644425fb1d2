package dev.graft.runtime.session;

import org.jspecify.annotations.Nullable;

/** The search of one call for a session. For one thread after the other. */
interface Search {
    /**
     * The next session to try.
     *
     * @throws CallFailure if none is left, or the deadline passed
     */
    Found next(long deadline) throws InterruptedException;

    /** The next session to try, if that is connected. */
    @Nullable
    Found connected();

    /** A session could not take the call after all; it is not tried again. */
    void refused(Found found, CallFailure failure);

    /**
     * A session.
     *
     * @param address where it leads, as it was configured
     */
    record Found(Session session, String address) {}
}
