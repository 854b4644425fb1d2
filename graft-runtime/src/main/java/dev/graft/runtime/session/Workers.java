package dev.graft.runtime.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that method bodies may block and be interrupted in: a virtual thread for each call where the JDK has them and
 * {@code synchronized} does not pin them (24 and newer), else threads of a pool that grows to a bound. A call never
 * waits for a thread: it gets one or is refused.
 */
final class Workers {
    private static final int MOST_THREADS = 4_096;
    private static final int FIRST_WITHOUT_PINNING = 24;

    private final ExecutorService executor;

    Workers() {
        executor = Runtime.version().feature() >= FIRST_WITHOUT_PINNING ? virtual() : pool();
    }

    /** Runs the task on a thread of its own; false if there is none to be had. */
    boolean run(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** Interrupts what still runs and waits for its end, within the bound. */
    boolean close(long nanos) throws InterruptedException {
        executor.shutdownNow();
        return executor.awaitTermination(nanos, TimeUnit.NANOSECONDS);
    }

    private static ExecutorService pool() {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory threads = task -> {
            Thread thread = new Thread(task, "graft-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    /** {@code Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("graft-call-", 0).factory())}. */
    private static ExecutorService virtual() {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object named = lookup.findVirtual(
                            ofVirtual, "name", MethodType.methodType(ofVirtual, String.class, long.class))
                    .invoke(
                            lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual))
                                    .invoke(),
                            "graft-call-",
                            0L);
            Object factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class))
                    .invoke(named);
            MethodHandle perTask = lookup.findStatic(
                    Executors.class,
                    "newThreadPerTaskExecutor",
                    MethodType.methodType(ExecutorService.class, ThreadFactory.class));
            return (ExecutorService) perTask.invoke(factory);
        } catch (Throwable e) {
            throw new LinkageError("this JDK says it has virtual threads, but they cannot be made", e);
        }
    }
}
