package dev.graft.gateway;

import java.io.PrintWriter;
import java.time.Duration;

/** Ends the process where code of a module keeps it from ending: an implementation's close, or a shutdown hook. */
final class Watchdog {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Watchdog() {}

    /** @param grace how long calls under way may take */
    static void start(Duration grace, PrintWriter err) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(grace.plus(PATIENCE).toMillis());
                    } catch (InterruptedException e) {
                        return;
                    }
                    err.println("graft-gateway: a module does not end, so the process ends without it. Look for a close"
                            + " method or a shutdown hook that waits");
                    err.flush();
                    Runtime.getRuntime().halt(Failure.FAILED);
                },
                "graft-gateway-watchdog");
        thread.setDaemon(true);
        thread.start();
    }
}
