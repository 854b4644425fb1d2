package dev.graft.runtime.guest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of the threads that Graft makes to run calls on. A language's runtime that keeps something for each thread which calls it
 * gives it back there; of other threads nobody hears when they end. May be used by any thread.
 */
public final class ThreadEnd {
    private static final System.Logger LOGGER = System.getLogger(ThreadEnd.class.getName());
    private static final ThreadLocal<@Nullable List<Runnable>> ACTIONS = new ThreadLocal<>();

    private ThreadEnd() {}

    /** Whether this is a thread of Graft's. */
    public static boolean isKnown() {
        return ACTIONS.get() != null;
    }

    /**
     * Has this thread do something before it ends.
     *
     * @return false if it is no thread of Graft's; then it does nothing, and nothing may be kept for it
     */
    public static boolean add(Runnable action) {
        List<Runnable> actions = ACTIONS.get();
        return actions != null && actions.add(action);
    }

    /** What a thread is to run: a task, and then what that wanted done at the end. */
    public static Runnable after(Runnable task) {
        return () -> {
            List<Runnable> actions = new ArrayList<>();
            ACTIONS.set(actions);
            try {
                task.run();
            } finally {
                ACTIONS.remove();
                actions.forEach(ThreadEnd::perform);
            }
        };
    }

    private static void perform(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            LOGGER.log(System.Logger.Level.WARNING, "What a thread was to do at its end failed", e);
        }
    }
}
