package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Closes the objects whose references have ended without a call of {@code close()}. One garbage collection may end thousands,
 * and calls need threads too: so only a few are closed at once, and the others wait. May be used by any thread.
 */
final class Endings {
    static final int MOST_AT_ONCE = 32;

    private static final System.Logger LOGGER = System.getLogger(Endings.class.getName());

    private final Workers workers;
    private final Runnable idle;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Queue<List<AutoCloseable>> waiting = new ArrayDeque<>(); // guarded by this
    private int threads; // guarded by this; how many close what waits

    /** @param idle called whenever something was closed */
    Endings(Workers workers, Runnable idle) {
        this.workers = workers;
        this.idle = idle;
    }

    /** How many tasks are under way. */
    int underWay() {
        return underWay.get();
    }

    /** Closes it on a thread that may block, if there is anything to close. */
    void close(@Nullable AutoCloseable object) {
        if (object != null) {
            close(List.of(object));
        }
    }

    /** Closes them all, one after the other; what one throws is logged, and the others follow. */
    void close(List<AutoCloseable> objects) {
        underWay.incrementAndGet();
        synchronized (this) {
            waiting.add(objects);
            if (threads == MOST_AT_ONCE) {
                return;
            }
            threads++;
        }
        if (!workers.run(this::closeWaiting)) {
            closeWaiting();
        }
    }

    private void closeWaiting() {
        for (List<AutoCloseable> objects = next(); objects != null; objects = next()) {
            try {
                objects.forEach(Endings::closeNow);
            } finally {
                underWay.decrementAndGet();
                idle.run();
            }
        }
    }

    /** The next ones; null if there are none, and then this thread closes no longer. */
    private synchronized @Nullable List<AutoCloseable> next() {
        List<AutoCloseable> objects = waiting.poll();
        if (objects == null) {
            threads--;
        }
        return objects;
    }

    /** On this thread; what it throws is logged. */
    static void closeNow(AutoCloseable object) {
        if (Binding.of(object) instanceof GuestReference<?> reference && reference.isLost()) {
            return; // it has ended with its guest
        }
        try {
            object.close();
        } catch (Throwable thrown) { // it is anybody's code, and nobody waits for it
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "A " + object.getClass().getName() + " whose caller is gone could not be closed",
                    thrown);
        }
    }
}
