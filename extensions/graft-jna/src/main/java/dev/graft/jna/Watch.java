package dev.graft.jna;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Looks after threads that are in a guest's code: where one is interrupted, because nobody waits for its call any more, the
 * guest is told. Has a thread, which lasts as long as the process, as the runtimes do that it looks after.
 */
public final class Watch {
    private static final System.Logger LOGGER = System.getLogger(Watch.class.getName());
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean idle;

    private Watch(String name) {
        thread = new Thread(null, this::look, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
    }

    /** Starts one for the guests of a language. */
    public static Watch started(String language) {
        Watch watch = new Watch("graft-guest-watch-" + language);
        watch.thread.start();
        return watch;
    }

    /** How a guest hears of an interruption. */
    public interface Watched {
        /**
         * The thread that is in the call is interrupted. Called by the watch's thread, every 20 ms as long as that is so and the
         * call not over; the last time perhaps right after its end.
         */
        void interrupted();
    }

    /** A thread that is in a guest's code. */
    private static final class Running {
        final Thread thread = Thread.currentThread();
        final Watched watched;

        Running(Watched watched) {
            this.watched = watched;
        }
    }

    /** Runs a call on this thread, as one that is told of interruptions. */
    public <T> T watched(Watched watched, Supplier<T> call) {
        Running entry = new Running(watched);
        running.add(entry);
        if (idle) {
            LockSupport.unpark(thread);
        }
        try {
            return call.get();
        } finally {
            running.remove(entry);
        }
    }

    private void look() {
        while (true) {
            idle = running.isEmpty();
            if (idle && running.isEmpty()) {
                LockSupport.park(this);
            }
            idle = false;
            running.forEach(each -> {
                if (each.thread.isInterrupted()) {
                    tell(each.watched);
                }
            });
            LockSupport.parkNanos(this, LOOK);
        }
    }

    private static void tell(Watched watched) {
        try {
            watched.interrupted();
        } catch (Throwable e) { // others are looked after, too
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "A guest could not be told that nobody waits for its call any more",
                    e);
        }
    }
}
