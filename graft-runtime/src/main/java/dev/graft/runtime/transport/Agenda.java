package dev.graft.runtime.transport;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a poller has to do beside reading: tasks as soon as it can, timers when they are due. Methods without a note are for
 * the thread that has the poller's role.
 */
final class Agenda {
    private static final System.Logger LOG = System.getLogger(Agenda.class.getName());

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();

    /** Something that is to happen later. */
    final class Timer implements Comparable<Timer> {
        private final long due;
        private final Runnable task;

        private Timer(long due, Runnable task) {
            this.due = due;
            this.task = task;
        }

        /** It is not to happen. */
        void cancel() {
            timers.remove(this);
        }

        @Override
        public int compareTo(Timer other) {
            return Long.compare(due - other.due, 0);
        }
    }

    /** Any thread. */
    void add(Runnable task) {
        tasks.add(task);
    }

    /** Takes a task back; false if it has been begun. Any thread. */
    boolean remove(Runnable task) {
        return tasks.remove(task);
    }

    /** Whether there are tasks. Any thread. */
    boolean hasTasks() {
        return !tasks.isEmpty();
    }

    Timer schedule(Duration delay, Runnable task) {
        Timer timer = new Timer(System.nanoTime() + delay.toNanos(), task);
        timers.add(timer);
        return timer;
    }

    /** How many nanoseconds are left until the next timer is due; not above 0 if one is, {@link Long#MAX_VALUE} if there is none. */
    long untilNext() {
        Timer next = timers.peek();
        return next == null ? Long.MAX_VALUE : next.due - System.nanoTime();
    }

    void runTasks() {
        for (Runnable task; (task = tasks.poll()) != null; ) {
            run(task);
        }
    }

    void runTimers() {
        while (untilNext() <= 0) {
            run(timers.remove().task);
        }
    }

    /** Runs a task; what it throws is logged. */
    static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) { // a handler may throw checked exceptions undeclared
            LOG.log(System.Logger.Level.ERROR, "a task failed", e);
        }
    }
}
