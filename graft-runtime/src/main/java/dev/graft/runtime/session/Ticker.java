package dev.graft.runtime.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells what has reached its deadline. To watch something costs an entry in a set, not a timer: one thread looks at all
 * of it when the nearest deadline is there, which most of what is watched does not live to see.
 */
final class Ticker implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Ticker.class.getName());

    /** Looks are at least so far apart. */
    private static final long TICK_NANOS = 5_000_000;

    /** With nothing to look at, so long. */
    private static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(1);

    /** Something with a deadline. */
    interface Timed {
        /** As {@link Deadline} has it. */
        long deadline();

        /** Called once, by the ticker's thread, soon after the deadline; must not block. */
        void expired();
    }

    private final Set<Timed> watched = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::tick, "graft-deadlines");
    private volatile long nextLook = System.nanoTime() + LONGEST_NANOS;
    private volatile boolean more; // has come since the last look, with a deadline before the next one
    private volatile boolean closed;

    Ticker() {
        thread.setDaemon(true);
        thread.start();
    }

    void watch(Timed timed) {
        watched.add(timed);
        if (timed.deadline() - nextLook < 0) {
            more = true; // what is told may wait for a lock, and so use up what is done here
            LockSupport.unpark(thread);
        }
    }

    void forget(Timed timed) {
        watched.remove(timed);
    }

    private void tick() {
        while (!closed) {
            long began = System.nanoTime();
            nextLook = began + LONGEST_NANOS; // whatever comes during the look ends the wait behind it
            more = false;
            sleepUntil(System.nanoTime() + look());
            if (System.nanoTime() - began < TICK_NANOS) {
                more = false; // the next look sees it
                sleepUntil(began + TICK_NANOS);
            }
        }
    }

    private void sleepUntil(long time) {
        nextLook = time;
        if (!closed && !more) {
            LockSupport.parkNanos(this, time - System.nanoTime());
        }
    }

    /** How long it is until the nearest deadline, once all that is due has been told. */
    private long look() {
        long nearest = LONGEST_NANOS;
        List<Timed> due = List.of();
        for (Timed timed : watched) {
            long remaining = Deadline.remaining(timed.deadline());
            if (remaining > 0) {
                nearest = Math.min(nearest, remaining);
            } else {
                due = due.isEmpty() ? new ArrayList<>() : due;
                due.add(timed);
            }
        }
        for (Timed timed : due) {
            if (watched.remove(timed)) { // else it was forgotten meanwhile
                expire(timed);
            }
        }
        return nearest;
    }

    private static void expire(Timed timed) {
        try {
            timed.expired();
        } catch (RuntimeException | Error broken) { // all the other deadlines still count
            LOGGER.log(System.Logger.Level.ERROR, "What was to happen at a deadline failed", broken);
        }
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
