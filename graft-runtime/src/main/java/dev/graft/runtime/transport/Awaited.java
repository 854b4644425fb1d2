package dev.graft.runtime.transport;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Something that the thread which made it waits for and that a connection may bring. While it waits, the thread may read the
 * connection, and others beside it.
 */
public final class Awaited {
    /** Longest single wait, so that a clock that jumps cannot make it endless. */
    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);

    private static final int NOT_WAITING = 0;
    private static final int WAITING = 1;
    private static final int READING = 2;
    private static final int HAPPENED = 3;

    private static final AtomicIntegerFieldUpdater<Awaited> STATE =
            AtomicIntegerFieldUpdater.newUpdater(Awaited.class, "state");

    private final Thread thread = Thread.currentThread();
    private final @Nullable Poller poller;
    private volatile int state = NOT_WAITING;

    /** @param poller reads the connection; null where whoever sends also delivers */
    Awaited(@Nullable Poller poller) {
        this.poller = poller;
    }

    /** It has happened. Any thread; idempotent. */
    public void happened() {
        switch (STATE.getAndSet(this, HAPPENED)) {
            case WAITING -> {
                if (poller != null) {
                    poller.lending().waitsNoMore();
                }
                LockSupport.unpark(thread);
            }
            case READING -> Objects.requireNonNull(poller).wakeup();
            default -> {}
        }
    }

    /** What has happened is over, and something else may be waited for. For the thread that made this. */
    public void again() {
        state = NOT_WAITING;
    }

    boolean hasHappened() {
        return state == HAPPENED;
    }

    /**
     * Waits, for the thread that made this.
     *
     * @return false if it has not happened within so many nanoseconds
     * @throws InterruptedException if the thread is or was interrupted, and it has not happened
     */
    public boolean await(long nanos) throws InterruptedException {
        long limit = Math.min(nanos, LONGEST);
        long end = System.nanoTime() + limit;
        for (long left = limit; !hasHappened(); left = end - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (left <= 0) {
                return false;
            }
            Transport.beforeWaiting();
            Poller reader = poller;
            if (reader == null) {
                park(left);
            } else if (!read(reader, end)) {
                park(reader.lending(), left);
            }
        }
        return true;
    }

    /** Reads until it has happened or there is something to be looked at here; false if others read. */
    private boolean read(Poller reader, long end) {
        if (!reader.lending().isFree() || !mayRead() || !STATE.compareAndSet(this, NOT_WAITING, READING)) {
            return false;
        }
        boolean had = reader.readFor(this, end);
        STATE.compareAndSet(this, READING, NOT_WAITING);
        return had;
    }

    /** A virtual thread would take the thread that carries it along into the wait for sockets. */
    private boolean mayRead() {
        return !VirtualThreads.contain(thread);
    }

    private void park(long left) {
        if (STATE.compareAndSet(this, NOT_WAITING, WAITING)) {
            LockSupport.parkNanos(this, left);
            STATE.compareAndSet(this, WAITING, NOT_WAITING);
        }
    }

    private void park(Lending lending, long left) {
        boolean mayRead = mayRead();
        lending.waits(mayRead);
        if (!STATE.compareAndSet(this, NOT_WAITING, WAITING)) {
            lending.waitsNoMore();
            return;
        }
        boolean isFree = lending.isFree(); // whoever gave the role back may not have seen this thread wait
        if (isFree && !mayRead) {
            lending.want();
        }
        if (!isFree || !mayRead) {
            LockSupport.parkNanos(this, left);
        }
        if (STATE.compareAndSet(this, WAITING, NOT_WAITING)) {
            lending.waitsNoMore();
        }
    }
}
