package dev.graft.python;

import com.sun.jna.Pointer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after threads that are in Python: where one is interrupted, because nobody waits for its call any more, an exception
 * is raised in what it runs. Python sees to it between two of its instructions, so code that waits in C is not reached.
 */
final class Watch implements Runnable {
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

    /** So long the code has to clean up, before it hears of it once more. */
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final CPython python;
    private final Pointer exception;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(null, this, "graft-python-watch", 0, false);
    private volatile boolean idle;

    /** @param exception the class of what is raised */
    Watch(CPython python, Pointer exception) {
        this.python = python;
        this.exception = exception;
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
    }

    void start() {
        thread.start();
    }

    /** A thread that is in Python. */
    private static final class Running {
        final Thread thread = Thread.currentThread();
        final long ident;
        long raised; // guarded by this; when, 0 for not yet
        boolean over; // guarded by this

        Running(long ident) {
            this.ident = ident;
        }
    }

    /** A call. */
    interface Call {
        byte[] run();
    }

    /** Runs a call on this thread, which has the GIL. */
    byte[] watched(Call call) {
        Running entry = new Running(python.PyThread_get_thread_ident());
        running.add(entry);
        if (idle) {
            LockSupport.unpark(thread);
        }
        try {
            return call.run();
        } finally {
            running.remove(entry);
            synchronized (entry) {
                entry.over = true;
                if (entry.raised != 0) { // it may have come too late, and is not the next call's
                    int unused = python.PyThreadState_SetAsyncExc(entry.ident, Pointer.NULL);
                }
            }
        }
    }

    @Override
    public void run() {
        while (true) {
            idle = running.isEmpty();
            if (idle && running.isEmpty()) {
                LockSupport.park(this);
            }
            idle = false;
            running.forEach(this::look);
            LockSupport.parkNanos(this, LOOK);
        }
    }

    private void look(Running entry) {
        if (!entry.thread.isInterrupted()) {
            return;
        }
        int gil = python.PyGILState_Ensure(); // before the lock: whoever has that has the GIL already
        try {
            synchronized (entry) {
                long now = System.nanoTime();
                if (!entry.over && (entry.raised == 0 || now - entry.raised > AGAIN)) {
                    entry.raised = now;
                    int unused = python.PyThreadState_SetAsyncExc(entry.ident, exception);
                }
            }
        } finally {
            python.PyGILState_Release(gil);
        }
    }
}
