package dev.graft.runtime.session;

import dev.graft.runtime.guest.ThreadEnd;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads that method bodies may block and be interrupted in: a virtual thread for each call where the JDK has them and
 * {@code synchronized} does not pin them (24 and newer), else threads of a pool that grows to a bound. A call never
 * waits for a thread: it gets one or is refused.
 */
final class Workers {
    private static final int MOST_THREADS = 4_096;
    private static final int FIRST_WITHOUT_PINNING = 24;

    /** Twice what a program's first thread has, which other languages' runtimes take for granted; what is not used costs nothing. */
    private static final long DEEP_STACK = 16L << 20;

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet(); // of the pool
    private final boolean pooled;
    private final ExecutorService executor;

    /** Bodies see that of whoever opened the tube, whichever thread happens to start theirs. */
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();

    Workers() {
        this(false);
    }

    /**
     * @param nativeCode whether bodies are code of another language's: that needs threads of the platform, and its recursion
     *     ends the process where the stack is smaller than its runtime takes for granted
     */
    Workers(boolean nativeCode) {
        pooled = nativeCode || Runtime.version().feature() < FIRST_WITHOUT_PINNING;
        executor = pooled ? pool(nativeCode ? DEEP_STACK : 0) : virtual();
    }

    /** Runs the task on a thread of its own; false if there is none to be had. */
    boolean run(Runnable task) {
        try {
            executor.execute(
                    pooled
                            ? task
                            : () -> {
                                Thread.currentThread().setContextClassLoader(loader);
                                task.run();
                            });
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        } catch (OutOfMemoryError noThread) {
            threads.removeIf(each -> each.getState() == Thread.State.NEW); // it will never start
            return false;
        }
    }

    /** Interrupts what still runs and waits for its end, within the bound. */
    boolean close(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        executor.shutdownNow();
        boolean over = executor.awaitTermination(nanos, TimeUnit.NANOSECONDS);
        for (Thread thread : threads) { // which the executor holds for ended while they end
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
        return over;
    }

    private ExecutorService pool(long stackSize) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            String name = "graft-call-" + number.incrementAndGet();
            Thread thread = new Thread(null, ThreadEnd.after(task), name, stackSize, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            threads.removeIf(each -> each.getState() == Thread.State.TERMINATED);
            threads.add(thread);
            return thread;
        };
        return new ThreadPoolExecutor(0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    /**
     * {@code Executors.newThreadPerTaskExecutor(
     * Thread.ofVirtual().name("graft-call-", 0).inheritInheritableThreadLocals(false).factory())}.
     */
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
            Object bare = lookup.findVirtual(
                            ofVirtual,
                            "inheritInheritableThreadLocals",
                            MethodType.methodType(ofVirtual, boolean.class))
                    .invoke(named, false);
            Object factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class))
                    .invoke(bare);
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
