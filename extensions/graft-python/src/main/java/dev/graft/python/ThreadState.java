package dev.graft.python;

import com.sun.jna.Pointer;
import dev.graft.runtime.guest.ThreadEnd;
import org.jspecify.annotations.Nullable;

/**
 * What CPython keeps for a thread. To make it anew for each call takes longer than many a call, so a thread that can give it back
 * at its end keeps it. For the thread that it is of.
 */
final class ThreadState {
    private static final ThreadLocal<@Nullable ThreadState> OWN = new ThreadLocal<>();

    private int gil;
    private @Nullable Pointer state;

    private ThreadState() {}

    /** Has this thread keep its own from now on. Without the GIL. */
    static void keep() {
        if (OWN.get() != null) {
            return;
        }
        ThreadState own = new ThreadState();
        if (ThreadEnd.add(own::giveBack)) {
            own.gil = CPython.PyGILState_Ensure();
            own.state = CPython.PyEval_SaveThread();
        }
        OWN.set(own);
    }

    private void giveBack() {
        OWN.remove();
        CPython.PyEval_RestoreThread(state);
        CPython.PyGILState_Release(gil);
    }
}
