package dev.graft.jna;

import dev.graft.runtime.GraftContext;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.ThreadEnd;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls into native code on threads of the platform: a runtime knows a thread by what the system calls it, and a virtual
 * thread may wake on another one. Where the calling thread is one of the platform, it runs the call itself.
 */
public final class OnPlatformThread {
    private static final @Nullable MethodHandle IS_VIRTUAL = isVirtual();

    /** Recursion in native code ends the process where the stack is smaller than that code takes for granted. */
    private static final long DEEP_STACK = 16L << 20;

    private static final ExecutorService THREADS =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(null, ThreadEnd.after(task), "graft-guest", DEEP_STACK, false);
                thread.setDaemon(true);
                thread.setContextClassLoader(null);
                return thread;
            });

    private OnPlatformThread() {}

    /**
     * Runs a call, and returns what it returns. What it throws is thrown as it is; a checked exception as a {@link GuestException}. An
     * interruption of the calling thread reaches the call, whose end is awaited.
     */
    public static <T> T run(Callable<T> call) {
        return run(call, isOnVirtualThread());
    }

    /** Like {@link #run}, on a thread with a stack as deep as native code takes for granted, as a caller's need not have. */
    public static <T> T runDeep(Callable<T> call) {
        return run(call, true);
    }

    private static <T> T run(Callable<T> call, boolean elsewhere) {
        try {
            return elsewhere ? elsewhere(call) : call.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new GuestException(String.valueOf(e), e);
        }
    }

    /** On another thread, as if it were this one: in the same call, interrupted with it, and over before this goes on. */
    static <T> T elsewhere(Callable<T> call) throws Exception {
        Interruptible<T> task = new Interruptible<>(GraftContext.current().wrap(call));
        Future<T> end = THREADS.submit(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return end.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    task.interrupt();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw e.getCause() instanceof Exception thrown ? thrown : e;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A call that another thread may interrupt, and nothing after it. */
    private static final class Interruptible<T> implements Callable<T> {
        private final Callable<T> call;
        private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
        private @Nullable Thread thread; // guarded by this; while it runs
        private boolean interrupted; // guarded by this

        Interruptible(Callable<T> call) {
            this.call = call;
        }

        @Override
        public T call() throws Exception {
            Thread.currentThread().setContextClassLoader(loader);
            runBy(Thread.currentThread());
            try {
                return call.call();
            } finally {
                runBy(null);
                Thread.currentThread().setContextClassLoader(null);
            }
        }

        private synchronized void runBy(@Nullable Thread runner) {
            thread = runner;
            if (interrupted && runner != null) {
                runner.interrupt();
            }
        }

        synchronized void interrupt() {
            interrupted = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    private static boolean isOnVirtualThread() {
        try {
            return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invoke(Thread.currentThread());
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code Thread.isVirtual}, which there is from Java 21 on. */
    private static @Nullable MethodHandle isVirtual() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (ReflectiveOperationException older) {
            return null;
        }
    }
}
