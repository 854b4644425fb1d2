package dev.graft.dotnet;

import dev.graft.jna.Watch;
import java.util.concurrent.TimeUnit;

/** Ends the waits of a managed thread whose call nobody waits for any more. Made and ended by that thread. */
final class Interruption implements Watch.Watched {
    /** So long the code has to clean up, before it hears of it once more. */
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final Bridge bridge;
    private final long token;
    private long told; // guarded by this; when, 0 for not yet
    private boolean over; // guarded by this

    /** @param token of the managed thread */
    Interruption(Bridge bridge, long token) {
        this.bridge = bridge;
        this.token = token;
    }

    @Override
    public synchronized void interrupted() {
        long now = System.nanoTime();
        if (!over && (told == 0 || now - told > AGAIN)) {
            told = now;
            bridge.interrupt(token);
        }
    }

    synchronized void end() {
        over = true;
        if (told != 0) { // it may have come too late, and is not the next call's
            bridge.calm();
        }
    }
}
