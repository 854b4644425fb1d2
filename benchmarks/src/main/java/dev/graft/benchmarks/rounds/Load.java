package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.peers.Peer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Keeps calls under way at a peer, from its start until it is closed. */
abstract class Load implements AutoCloseable {
    private final LongAdder done = new LongAdder();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean over;

    /** Calls answered so far. */
    final long done() {
        return done.sum();
    }

    final void answered() {
        done.increment();
    }

    final void fail(Throwable thrown) {
        failure.compareAndSet(null, thrown);
        over = true;
    }

    final boolean over() {
        return over;
    }

    /** Throws where a call has failed. */
    final void check() {
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a call failed: " + thrown, thrown);
        }
    }

    /** Lets the calls under way end, and waits for them. */
    @Override
    public final void close() {
        over = true;
        try {
            join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
    }

    abstract void join() throws InterruptedException;

    /** Starts one thread, which takes part until the load is over. */
    final Thread start(String name, Peer peer, Body body) {
        Thread thread = new Thread(
                () -> {
                    try {
                        body.run();
                    } catch (Throwable e) { // Whatever it is, the measurement is worth nothing.
                        fail(e);
                    }
                },
                name + " of " + peer.getClass().getSimpleName());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    interface Body {
        void run() throws Exception;
    }
}
