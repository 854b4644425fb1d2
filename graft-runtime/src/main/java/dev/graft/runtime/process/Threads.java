package dev.graft.runtime.process;

import dev.graft.runtime.guest.ThreadEnd;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Threads that calls of the other side run on: of the platform, as the code of other languages needs, and as many as are needed. */
final class Threads {
    private static final int MOST = 4_096;
    private static final long IDLE_SECONDS = 10;

    private Threads() {}

    /**
     * Threads that end when they have had nothing to do for a while.
     *
     * @param stack its size in bytes; 0 for the usual one
     * @return refuses a task that it has no thread for
     */
    static ExecutorService pool(String name, long stack) {
        AtomicInteger number = new AtomicInteger();
        @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread =
                    new Thread(null, ThreadEnd.after(task), name + "-" + number.incrementAndGet(), stack, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }
}
