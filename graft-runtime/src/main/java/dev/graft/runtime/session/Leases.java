package dev.graft.runtime.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * While there are references on a connection, of either side's, says something now and then, and ends the connection if the
 * other side says nothing for the time of their lease: it is gone without a word, and so are its references, or what those here
 * refer to, subscriptions included. May be used by any thread.
 */
final class Leases {
    private static final long LONGEST_INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SHORTEST_INTERVAL = TimeUnit.MILLISECONDS.toNanos(10);

    private final Session session;
    private final Exports exports;
    private final Imports imports;
    private final Ticker ticker;
    private final long lease;
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long peerLease = Deadline.NONE;

    private volatile int heardBefore;
    private volatile long heardAt = System.nanoTime();
    private volatile long saidAt = System.nanoTime();
    private volatile long lookedAt = System.nanoTime();

    /** @param lease how long the other side may say nothing */
    Leases(Session session, Exports exports, Imports imports, Ticker ticker, Duration lease) {
        this.session = session;
        this.exports = exports;
        this.imports = imports;
        this.ticker = ticker;
        this.lease = Deadline.saturatedNanos(lease);
    }

    /** The other side has said how long this one may say nothing. */
    void peerLease(long millis) {
        peerLease = millis <= 0 ? Deadline.NONE : TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** A frame has come. For the thread that reads. */
    void heard() {
        heard.lazySet(heard.getPlain() + 1);
    }

    /** There are references on one side or the other. */
    void begin() {
        if (running.compareAndSet(false, true)) {
            heardAt = System.nanoTime();
            lookedAt = heardAt;
            schedule();
        }
    }

    private void schedule() {
        ticker.watch(new Look(Deadline.inNanos(interval())));
    }

    private long interval() {
        return Math.max(SHORTEST_INTERVAL, Math.min(LONGEST_INTERVAL, Math.min(lease / 4, peerLease / 8)));
    }

    /** The next look at them. */
    private final class Look implements Ticker.Timed {
        private final long deadline;

        Look(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public void expired() {
            look();
        }
    }

    private void look() {
        if (session.gone() != null) {
            return;
        }
        imports.giveBack();
        boolean gives = !exports.isEmpty();
        boolean has = !imports.isEmpty();
        long now = System.nanoTime();
        long slept = now - lookedAt;
        lookedAt = now;
        long since = heardAt;
        // It was this side that slept, in a debugger for example: what the other has said meanwhile is yet to be read.
        if (slept > 2 * interval()) {
            heardAt = since + slept;
        }
        boolean any = gives || has;
        if (any && now - saidAt >= peerLease / 3) {
            saidAt = now;
            session.sayAlive();
        }
        if (heard.get() != heardBefore) {
            heardBefore = heard.get();
            heardAt = now;
        } else if (any && now - heardAt > lease) {
            session.leaseOver(Duration.ofNanos(lease));
            return;
        }
        if (any) {
            schedule();
        } else {
            running.set(false);
            if (!exports.isEmpty() || !imports.isEmpty()) {
                begin();
            }
        }
    }
}
