package dev.graft.python;

import dev.graft.runtime.GraftContext;
import dev.graft.runtime.guest.GuestException;
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
 * Runs calls into CPython on threads of the platform: CPython knows a thread by what the system calls it, and a virtual
 * thread may wake on another one. Where the calling thread is one of the platform, it runs the call itself.
 */
final class OnPlatformThread {
    private static final @Nullable MethodHandle IS_VIRTUAL = isVirtual();

    private static final ExecutorService THREADS =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(null, task, "graft-python", 0, false);
                thread.setDaemon(true);
                thread.setContextClassLoader(null);
                return thread;
            });

    private OnPlatformThread() {}

    static byte[] run(Callable<byte[]> call) {
        try {
            if (IS_VIRTUAL == null || !(boolean) IS_VIRTUAL.invoke(Thread.currentThread())) {
                return call.call();
            }
            return waitFor(THREADS.submit(GraftContext.current().wrap(call)));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof GuestException known
                    ? known
                    : new GuestException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuestException("interrupted while Python ran", e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new GuestException(String.valueOf(e), e);
        }
    }

    /** Where nobody waits any more, the thread is interrupted, and {@link Watch} sees that. */
    private static byte[] waitFor(Future<byte[]> end) throws InterruptedException, ExecutionException {
        try {
            return end.get();
        } finally {
            boolean unused = end.cancel(true);
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
