package dev.graft.runtime.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Closes the objects whose references have ended without a call of {@code close()}. May be used by any thread. */
final class Endings {
    private static final System.Logger LOGGER = System.getLogger(Endings.class.getName());

    private final Workers workers;
    private final Runnable idle;
    private final AtomicInteger underWay = new AtomicInteger();

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
        Runnable task = () -> {
            try {
                objects.forEach(Endings::closeNow);
            } finally {
                underWay.decrementAndGet();
                idle.run();
            }
        };
        if (!workers.run(task)) {
            task.run();
        }
    }

    private static void closeNow(AutoCloseable object) {
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
