package dev.graft.python;

import com.sun.jna.Pointer;
import dev.graft.jna.Watch;
import java.util.concurrent.TimeUnit;

/**
 * Raises an exception in the Python that a thread runs. Python sees to it between two of its instructions, so code that waits
 * in C is not reached. Made and ended by that thread, with the GIL.
 */
final class Raising implements Watch.Watched {
    /** So long the code has to clean up, before it hears of it once more. */
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final Pointer exception;
    private final long ident;
    private long raised; // guarded by this; when, 0 for not yet
    private boolean over; // guarded by this

    /** @param exception the class of what is raised */
    Raising(Pointer exception) {
        this.exception = exception;
        this.ident = CPython.PyThread_get_thread_ident();
    }

    @Override
    public void interrupted() {
        int gil = CPython.PyGILState_Ensure(); // before the lock: whoever has that has the GIL already
        try {
            synchronized (this) {
                long now = System.nanoTime();
                if (!over && (raised == 0 || now - raised > AGAIN)) {
                    raised = now;
                    int unused = CPython.PyThreadState_SetAsyncExc(ident, exception);
                }
            }
        } finally {
            CPython.PyGILState_Release(gil);
        }
    }

    synchronized void end() {
        over = true;
        if (raised != 0) { // it may have come too late, and is not the next call's
            int unused = CPython.PyThreadState_SetAsyncExc(ident, Pointer.NULL);
        }
    }
}
