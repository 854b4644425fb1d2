package dev.graft.javascript;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A thread that waits for the reply to its call, and runs what the guest calls meanwhile. May be used by any thread. */
final class Waiting {
    private final Queue<HostCall> calls = new ArrayDeque<>(); // guarded by this
    private byte @Nullable [] reply; // guarded by this
    private boolean over; // guarded by this

    /** Hands over the reply. */
    synchronized boolean reply(byte[] bytes) {
        if (over) {
            return false;
        }
        reply = bytes;
        notifyAll();
        return true;
    }

    /** Has a call run by the thread that waits, if one does. */
    synchronized boolean run(HostCall call) {
        if (over || reply != null) {
            return false;
        }
        calls.add(call);
        notifyAll();
        return true;
    }

    /**
     * Waits.
     *
     * @param millis how long at most; 0 for as long as it takes
     * @return null if it takes longer
     */
    byte @Nullable [] await(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (true) {
            HostCall next;
            synchronized (this) {
                while (calls.isEmpty() && reply == null) {
                    long left = millis == 0 ? 0 : (end - System.nanoTime()) / 1_000_000;
                    if (millis != 0 && left <= 0) {
                        return null;
                    }
                    wait(left);
                }
                next = calls.poll();
                if (next == null) {
                    return reply;
                }
            }
            next.run();
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
