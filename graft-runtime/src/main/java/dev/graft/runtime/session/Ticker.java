package dev.graft.runtime.session;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells what has reached its deadline. To watch something costs an entry in a set, not a timer: one thread looks at all
 * of it every few milliseconds, and sleeps while there is nothing.
 */
final class Ticker implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Ticker.class.getName());
    private static final long TICK_NANOS = 5_000_000;

    /** After so many ticks with nothing to look at it sleeps: to be woken costs more than a few more looks. */
    private static final int PATIENCE = 20;

    /** Something with a deadline. */
    interface Timed {
        /** As {@link Deadline} has it. */
        long deadline();

        /** Called once, by the ticker's thread, soon after the deadline; must not block. */
        void expired();
    }

    private final Set<Timed> watched = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::tick, "graft-deadlines");
    private volatile boolean idle;
    private volatile boolean closed;

    Ticker() {
        thread.setDaemon(true);
        thread.start();
    }

    void watch(Timed timed) {
        watched.add(timed);
        if (idle) {
            LockSupport.unpark(thread);
        }
    }

    void forget(Timed timed) {
        watched.remove(timed);
    }

    private void tick() {
        int quiet = 0;
        while (!closed) {
            quiet = watched.isEmpty() ? quiet + 1 : 0;
            if (quiet > PATIENCE) {
                quiet = 0;
                idle = true;
                if (watched.isEmpty() && !closed) {
                    LockSupport.park(this);
                }
                idle = false;
            } else {
                LockSupport.parkNanos(this, TICK_NANOS);
            }
            watched.removeIf(Ticker::expireIfDue);
        }
    }

    private static boolean expireIfDue(Timed timed) {
        if (Deadline.remaining(timed.deadline()) > 0) {
            return false;
        }
        try {
            timed.expired();
        } catch (RuntimeException | Error broken) { // all the other deadlines still count
            LOGGER.log(System.Logger.Level.ERROR, "What was to happen at a deadline failed", broken);
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /** Waits for the thread's end. */
    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }
}
