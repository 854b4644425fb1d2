package dev.graft.javascript;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A few threads for what a guest calls when no thread waits for a call of it. May be used by any thread. */
final class Helpers implements AutoCloseable {
    private static final int MOST = 4;

    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(MOST, MOST, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);

    Helpers() {
        threads.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable body) {
        Thread thread = new Thread(body, "graft-javascript-helper-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a call soon, or refuses it when this is closed. */
    void run(HostCall call) {
        try {
            threads.execute(call);
        } catch (RejectedExecutionException closed) {
            call.refuse();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
