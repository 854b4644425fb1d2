package dev.graft.runtime.transport;

import io.netty.channel.EventLoop;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one transport. They are event loops of their own rather than one of Netty's groups, since a group that
 * ends wakes Netty's global executor, whose thread would then stay behind.
 */
final class IoThreads {
    private final Sockets sockets;
    private final int most;
    private final List<EventLoop> loops = new ArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private int turn;
    private int named;
    private boolean closed;

    IoThreads(Sockets sockets, int most) {
        this.sockets = sockets;
        this.most = most;
    }

    Sockets sockets() {
        return sockets;
    }

    /** The loops in turn; a loop is made when its first turn comes. */
    synchronized EventLoop next() {
        refuseWhenClosed();
        if (loops.size() < most) {
            loops.add(new SingleThreadIoEventLoop(null, this::loopThread, sockets.io()));
        }
        return loops.get(turn++ % loops.size());
    }

    /** Runs something that may block, such as the lookup of a name, on a thread of its own. */
    void run(String what, Runnable task) {
        Thread thread;
        synchronized (this) {
            refuseWhenClosed();
            thread = new Thread(() -> runAndForget(task), "graft-io-" + what + "-" + ++named);
            thread.setDaemon(true);
            threads.add(thread);
        }
        thread.start();
    }

    private void runAndForget(Runnable task) {
        try {
            task.run();
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    private synchronized Thread loopThread(Runnable work) {
        Thread thread = new FastThreadLocalThread(work, "graft-io-" + ++named);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new TransportException(TransportException.Kind.UNAVAILABLE, "the transport is closed", null);
        }
    }

    /** Whether the calling thread is one of these. */
    boolean inside() {
        return threads.contains(Thread.currentThread());
    }

    boolean anyAlive() {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    /** Ends the loops, which closes all their sockets, and waits until the threads have gone or the time is up. */
    boolean close(long limitNanos) {
        synchronized (this) {
            closed = true;
            for (EventLoop loop : loops) {
                Future<?> unused = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            }
        }
        long end = System.nanoTime() + limitNanos;
        boolean interrupted = false;
        boolean gone = true;
        for (Thread thread : threads) {
            while (thread != Thread.currentThread() && thread.isAlive()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
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
