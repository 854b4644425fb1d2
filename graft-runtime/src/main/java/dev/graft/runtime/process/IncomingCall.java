package dev.graft.runtime.process;

import org.jspecify.annotations.Nullable;

/** A call of the other side's, while a thread here runs it. May be cancelled by any thread. */
final class IncomingCall {
    private final long id;
    private @Nullable IncomingCall outer; // used by the thread that runs it
    private @Nullable Thread runner; // guarded by this
    private boolean cancelled; // guarded by this

    IncomingCall(long id) {
        this.id = id;
    }

    /** The number that the other side has given it. */
    long id() {
        return id;
    }

    /** The call that its thread runs it in. For that thread. */
    @Nullable
    IncomingCall outer() {
        return outer;
    }

    /**
     * This thread runs it from now on.
     *
     * @param within the call that it runs already
     */
    synchronized void begin(@Nullable IncomingCall within) {
        outer = within;
        runner = Thread.currentThread();
        if (cancelled) {
            runner.interrupt();
        }
    }

    /** Its thread does so no more, and is not interrupted for it any more. */
    void end() {
        boolean mine;
        synchronized (this) {
            runner = null;
            mine = cancelled;
        }
        if (mine) {
            boolean unused = Thread.interrupted();
        }
        if (outer != null && outer.isCancelled()) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Interrupts the thread that runs it. */
    synchronized void cancel() {
        cancelled = true;
        if (runner != null) {
            runner.interrupt();
        }
    }
}
