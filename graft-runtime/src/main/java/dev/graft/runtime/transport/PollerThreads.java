package dev.graft.runtime.transport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The threads of one transport: those of its pollers, and one that watches that none of them is held up. */
final class PollerThreads {
    /** The most that work which should be short holds up others is twice this. */
    private static final long TICK_NANOS = 1_000_000;

    /** After so many ticks without work the watch sleeps. */
    private static final int PATIENCE = 100;

    private static final ThreadLocal<@Nullable Poller> CURRENT = new ThreadLocal<>();

    private final int most;
    private final List<Poller> pollers = new ArrayList<>(); // guarded by this
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private int turn; // guarded by this
    private int named; // guarded by this
    private boolean closed; // guarded by this

    private @Nullable Thread watch; // guarded by this
    private volatile boolean asleep = true;
    private volatile boolean closing;

    PollerThreads(int most) {
        this.most = most;
    }

    /** The pollers in turn; one is made when its first turn comes. */
    synchronized Poller next() {
        refuseWhenClosed();
        if (pollers.size() < most) {
            Poller poller = new Poller(this);
            pollers.add(poller);
            start(poller);
        }
        return pollers.get(turn++ % pollers.size());
    }

    /** Runs something that may block, such as the lookup of a name, on a thread of its own. */
    void run(String what, Runnable task) {
        synchronized (this) {
            refuseWhenClosed();
        }
        thread(what + "-", task).start();
    }

    /** Gives a poller a thread. */
    void start(Poller poller) {
        thread("", poller).start();
    }

    private synchronized Thread thread(String what, Runnable task) {
        Thread thread = new Thread(task, "graft-io-" + what + ++named);
        thread.setDaemon(true);
        threads.removeIf(each -> each.getState() == Thread.State.TERMINATED); // only then: they are joined at the end
        threads.add(thread);
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

    /** A poller runs work: sees to it that somebody looks after it. */
    void watch() {
        if (asleep) {
            wakeWatch();
        }
    }

    private synchronized void wakeWatch() {
        if (closing) {
            return;
        }
        asleep = false;
        if (watch == null) {
            watch = thread("watch-", this::watchPollers);
            watch.start();
        } else {
            LockSupport.unpark(watch);
        }
    }

    private void watchPollers() {
        Map<Poller, Long> seen = new HashMap<>();
        int quiet = 0;
        while (!closing) {
            LockSupport.parkNanos(this, TICK_NANOS);
            quiet = look(seen) ? 0 : quiet + 1;
            if (quiet > PATIENCE) {
                asleep = true;
                if (!look(seen)) { // nothing began before it could see that we sleep
                    LockSupport.park(this);
                }
                asleep = false;
                quiet = 0;
            }
        }
    }

    /** Relieves whoever runs the same work as at the last look; false if nothing has been run since. */
    private boolean look(Map<Poller, Long> seen) {
        List<Poller> all;
        synchronized (this) {
            all = List.copyOf(pollers);
        }
        boolean busy = false;
        for (Poller poller : all) {
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
            closing = true;
            pollers.forEach(Poller::end);
            LockSupport.unpark(watch);
        }
        long end = System.nanoTime() + limitNanos;
        boolean interrupted = false;
        boolean gone = true;
        for (Thread thread : threads) {
            while (thread != Thread.currentThread() && thread.isAlive()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    gone = false;
                    break;
                }
                try {
                    thread.join(left);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return gone;
    }
}
