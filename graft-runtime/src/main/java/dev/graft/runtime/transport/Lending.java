package dev.graft.runtime.transport;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends a poller's role to the one thread that waits for what it reads: that thread then reads it itself, and neither
 * changes. It pays where one thread makes one call after the other; where several wait, or nobody does, the poller's own
 * thread keeps the role. Methods without a note are for any thread.
 */
final class Lending {
    /** So many waits in a row with nobody else waiting show that there is one caller. */
    private static final int LONE_ENOUGH = 32;

    /** For so long nobody may look after the sockets, between two calls. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** While somebody has the role, it is not needed back; but a wake-up that was missed must not be for ever. */
    private static final long DOZE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final AtomicBoolean free = new AtomicBoolean();
    private final AtomicInteger waiting = new AtomicInteger(); // threads that wait without the role
    private volatile int lone; // waits in a row; one that goes uncounted in a race does no harm
    private volatile boolean used;
    private volatile boolean wanted;
    private volatile boolean dozing;
    private volatile @Nullable Thread standing; // the poller's own thread while it can be taken from

    /**
     * A thread waits for what another reads.
     *
     * @param mayRead whether it could do so itself
     */
    void waits(boolean mayRead) {
        boolean alone = waiting.incrementAndGet() == 1 && standing == null;
        lone = alone && mayRead ? lone + 1 : 0;
    }

    /** It waits no longer. */
    void waitsNoMore() {
        waiting.decrementAndGet();
    }

    /** Whether the role can be had. */
    boolean isFree() {
        return free.get();
    }

    /** Whether the poller's own thread had better offer its role. */
    boolean isWorthwhile() {
        return lone >= LONE_ENOUGH && waiting.get() == 0;
    }

    /** Takes the role if it can be had; to be given back by {@link #giveBack}. */
    boolean borrow() {
        if (free.get() && free.compareAndSet(true, false)) {
            used = true;
            return true;
        }
        return false;
    }

    /** Ends {@link #borrow}. */
    void giveBack() {
        free.set(true);
        if (dozing || wanted || waiting.get() > 0) {
            LockSupport.unpark(standing);
        }
    }

    /** Somebody has something for whoever has the role, who may be nobody. */
    void want() {
        Thread owner = standing;
        if (owner != null) {
            wanted = true;
            LockSupport.unpark(owner);
        }
    }

    /**
     * Offers the role, and returns when it is needed by its owner.
     *
     * @param needed says so, asked while this thread has the role
     */
    void offer(BooleanSupplier needed) {
        used = true;
        wanted = false;
        standing = Thread.currentThread();
        free.set(true);
        while (!isBack(needed)) {
            LockSupport.parkNanos(this, dozing ? DOZE_NANOS : TICK_NANOS);
        }
        standing = null;
        dozing = false;
    }

    private boolean isBack(BooleanSupplier needed) {
        dozing = !free.compareAndSet(true, false);
        if (dozing && free.compareAndSet(true, false)) { // given back before that could be seen
            dozing = false;
        }
        if (dozing) {
            return false;
        }
        if (!used) {
            lone = 0; // calls come too seldom for it to pay
            return true;
        }
        if (wanted || waiting.get() > 0 || needed.getAsBoolean()) {
            return true;
        }
        used = false;
        free.set(true);
        return waiting.get() > 0 && free.compareAndSet(true, false); // came while the role was not free
    }
}
