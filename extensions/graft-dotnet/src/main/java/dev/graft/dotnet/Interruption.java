package dev.graft.dotnet;

import dev.graft.jna.Watch;
import java.util.concurrent.TimeUnit;

/** Ends the waits of a managed thread whose call nobody waits for any more. The guest library sees to it that it
 * hits no other call. */
final class Interruption implements Watch.Watched {
    /** So long the code has to clean up, before it hears of it once more. */
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(1);

    private final Bridge bridge;
    private final long token;
    private long told; // used by the watch's thread alone; when, 0 for not yet

    /** @param token of the managed thread */
    Interruption(Bridge bridge, long token) {
        this.bridge = bridge;
        this.token = token;
    }

    @Override
    public void interrupted() {
        long now = System.nanoTime();
        if (told == 0 || now - told > AGAIN) {
            told = now;
            bridge.interrupt(token);
        }
    }
}
