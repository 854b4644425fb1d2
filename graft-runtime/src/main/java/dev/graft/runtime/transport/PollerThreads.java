package dev.graft.runtime.transport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The threads of one transport: those of its pollers, and one that watches that none of them is held up. */
final class PollerThreads {
    private static final System.Logger LOG = System.getLogger(PollerThreads.class.getName());

    /** The most that work which should be short holds up others is twice this. */
    private static final long TICK_NANOS = 1_000_000;

    /** After so many ticks without work the watch sleeps. */
    private static final int PATIENCE = 100;

    private static final ThreadLocal<@Nullable Poller> CURRENT = new ThreadLocal<>();

    private final int most;
    private final ThreadFactory factory;
    private final List<Poller> accepting = new ArrayList<>(); // guarded by this
    private final List<Poller> connecting = new ArrayList<>(); // guarded by this
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private int turn; // guarded by this
    private int named; // guarded by this
    private boolean closed; // guarded by this

    private @Nullable Thread watch; // guarded by this
    private volatile boolean asleep = true;
    private volatile boolean closing;

    PollerThreads(int most, ThreadFactory factory) {
        this.most = most;
        this.factory = factory;
    }

    /** A poller for a socket that was accepted, or listens. */
    Poller accepting() {
        return next(accepting, false);
    }

    /** A poller for a socket that connects: threads that wait for an answer may take it over for a while. */
    Poller connecting() {
        return next(connecting, true);
    }

    /** The pollers in turn; one is made when its first turn comes. */
    private synchronized Poller next(List<Poller> pollers, boolean lends) {
        refuseWhenClosed();
        if (pollers.size() < most) {
            pollers.add(started(new Poller(this, lends)));
        }
        int index = turn++ % pollers.size();
        if (pollers.get(index).hasEnded()) { // by an error, which was logged
            pollers.set(index, started(new Poller(this, lends)));
        }
        return pollers.get(index);
    }

    private synchronized List<Poller> pollers() {
        List<Poller> all = new ArrayList<>(accepting);
        all.addAll(connecting);
        return all;
    }

    private Poller started(Poller poller) {
        try {
            start(poller);
            return poller;
        } catch (Throwable e) {
            poller.finish();
            throw e;
        }
    }

    /** Runs something that may block, such as the lookup of a name, on a thread of its own. */
    void run(String what, Runnable task) {
        synchronized (this) {
            refuseWhenClosed();
        }
        start(what + "-", task);
    }

    /** Gives a poller a thread. */
    void start(Poller poller) {
        start("", poller);
    }

    private synchronized Thread start(String what, Runnable task) {
        Thread thread = factory.newThread(task);
        thread.setName("graft-io-" + what + ++named);
        threads.removeIf(each -> each.getState() == Thread.State.TERMINATED); // only then: they are joined at the end
        threads.add(thread);
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                threads.remove(thread);
            }
        }
        return thread;
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new TransportException(TransportException.Kind.UNAVAILABLE, "the transport is closed", null);
        }
    }

    /** The calling thread has the role of a poller, or none. */
    void current(@Nullable Poller poller) {
        if (poller == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(poller);
        }
    }

    /** The calling thread is about to wait: if it has a role, it loses it. */
    static void beforeWaiting() {
        Poller poller = CURRENT.get();
        if (poller != null) {
            poller.yieldRole();
        }
    }

    /** A poller runs work: sees to it that somebody looks after it. False if nobody can. */
    boolean watch() {
        return !asleep || wakeWatch();
    }

    private synchronized boolean wakeWatch() {
        if (closing) {
            return false;
        }
        asleep = false;
        if (watch != null) {
            LockSupport.unpark(watch);
            return true;
        }
        try {
            watch = start("watch-", this::watchPollers);
            return true;
        } catch (Throwable e) { // the next work tries again
            asleep = true;
            LOG.log(System.Logger.Level.DEBUG, "no thread could be started to watch those that read connections", e);
            return false;
        }
    }

    private void watchPollers() {
        Map<Poller, Long> seen = new HashMap<>();
        int quiet = 0;
        while (!closing) {
            try {
                LockSupport.parkNanos(this, TICK_NANOS);
                quiet = look(seen) ? 0 : quiet + 1;
                if (quiet > PATIENCE) {
                    quiet = 0;
                    sleep(seen);
                }
            } catch (Throwable e) { // no memory, most often; without a watch a body that blocks would hold up others
                quiet = 0;
            }
        }
    }

    private void sleep(Map<Poller, Long> seen) {
        asleep = true;
        try {
            if (!look(seen) && asleep) { // nothing began before it could see that we sleep, nor while we looked
                LockSupport.park(this);
            }
        } finally {
            asleep = false;
        }
    }

    /** Relieves whoever runs the same work as at the last look; false if there is nothing to look after. */
    private boolean look(Map<Poller, Long> seen) {
        boolean busy = false;
        for (Poller poller : pollers()) {
            busy |= !poller.fillVacancy();
            long now = poller.turn();
            Long before = seen.put(poller, now);
            if (before == null || before != now) {
                busy = true;
            } else {
                poller.takeOver(now);
            }
        }
        return busy;
    }

    /** Whether the calling thread is one of these. */
    boolean inside() {
        return threads.contains(Thread.currentThread());
    }

    boolean anyAlive() {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    /** Ends the pollers, which abandons all their sockets, and waits until the threads have gone or the time is up. */
    boolean close(long limitNanos) {
        synchronized (this) {
            closed = true;
            pollers().forEach(Poller::end);
        }
        long end = System.nanoTime() + limitNanos;
        boolean gone = joinAll(end, true); // the watch may still have to replace one
        synchronized (this) {
            closing = true;
            LockSupport.unpark(watch);
        }
        return joinAll(end, false) && gone;
    }

    private boolean joinAll(long end, boolean butWatch) {
        boolean interrupted = false;
        boolean gone = true;
        for (Thread each; gone && (each = anyAlive(butWatch)) != null; ) {
            long left = (end - System.nanoTime()) / 1_000_000;
            try {
                each.join(Math.max(1, left));
            } catch (InterruptedException e) {
                interrupted = true;
            }
            gone = left > 0;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return gone;
    }

    private @Nullable Thread anyAlive(boolean butWatch) {
        Thread besides;
        synchronized (this) {
            besides = butWatch ? watch : null;
        }
        return threads.stream()
                .filter(each -> each != besides && each != Thread.currentThread() && each.isAlive())
                .findAny()
                .orElse(null);
    }
}
