package dev.graft.javascript;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread that makes it waits for the reply to its call, and runs what the guest calls meanwhile. May be used by any thread.
 */
final class Waiting {
    private final Thread thread = Thread.currentThread();
    private final Queue<HostCall> calls = new ArrayDeque<>(); // guarded by this
    private byte @Nullable [] reply; // guarded by this
    private boolean over; // guarded by this

    /** Hands over the reply; what comes after the first one is not taken. */
    boolean reply(byte[] bytes) {
        synchronized (this) {
            if (over || reply != null) {
                return false;
            }
            reply = bytes;
        }
        LockSupport.unpark(thread);
        return true;
    }

    /** Has a call run by the thread that waits, if one does. */
    boolean run(HostCall call) {
        synchronized (this) {
            if (over || reply != null) {
                return false;
            }
            calls.add(call);
        }
        LockSupport.unpark(thread);
        return true;
    }

    /**
     * Waits. For the thread that made this.
     *
     * @param millis how long at most; 0 for as long as it takes
     * @return null if it takes longer
     */
    byte @Nullable [] await(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            HostCall next;
            synchronized (this) {
                next = calls.poll();
                if (next == null && reply != null) {
                    return reply;
                }
            }
            if (next != null) {
                next.run();
            } else if (Thread.interrupted()) {
                throw new InterruptedException();
            } else if (millis == 0) {
                LockSupport.park(this);
            } else {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                LockSupport.parkNanos(this, left);
            }
        }
    }

    /** Nobody waits any more; what was to be run is not. */
    void end() {
        while (true) {
            HostCall left;
            synchronized (this) {
                over = true;
                left = calls.poll();
            }
            if (left == null) {
                return;
            }
            left.refuse();
        }
    }
}
