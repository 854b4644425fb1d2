package dev.graft.runtime.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for sockets and reads them. One thread at a time has the role of doing so. It may run short work that a frame
 * asks for by itself, without a change of thread; work that turns out not to be short loses the thread its role, another
 * thread goes on where it was, and no socket waits for longer than a watch's tick or two.
 *
 * <p>Methods without a note are for the thread that has the role.
 */
final class Poller implements Runnable {
    private static final System.Logger LOG = System.getLogger(Poller.class.getName());

    /** Something that a socket is waited for by. */
    interface Waiter {
        /** The socket is ready. False if the thread has lost its role. */
        boolean ready(SelectionKey key);

        /** Goes on with what {@link #ready} was doing when its thread lost its role, on another one. */
        default boolean proceed() {
            return true;
        }

        /** The poller has ended. */
        void abandon();
    }

    /** So long a round may take before the sockets that are ready by then are asked for. */
    private static final long LONGEST_ROUND_NANOS = 1_000_000;

    /** So much is read from a socket at once. */
    private static final int MOST_READ = 128 << 10;

    private final PollerThreads threads;
    private final Selector selector;
    private final Agenda agenda = new Agenda();
    private final Deque<SelectionKey> ready = new ArrayDeque<>();
    private final Consumer<SelectionKey> isReady = ready::add;
    private final ByteBuffer in = ByteBuffer.allocateDirect(MOST_READ);
    private long roundBegan;
    private @Nullable Waiter interrupted; // what it was doing when a thread lost the role

    private volatile Connection.@Nullable Work work; // that is being run, or was when the role was lost

    /** Odd while the thread that has the role runs work; whoever changes it then, has the role from there on. */
    private final AtomicLong turn = new AtomicLong();

    private boolean vacant; // guarded by this; nobody has the role, because no thread could be started

    private volatile @Nullable Thread owner;
    private volatile boolean ending;
    private volatile boolean ended;

    private final boolean lends;
    private final Lending lending = new Lending();
    private boolean lent; // to a thread that waits

    /** @param lends whether threads that wait for what its sockets bring may read them */
    Poller(PollerThreads threads, boolean lends) {
        this.threads = threads;
        this.lends = lends;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("this process cannot wait for sockets", e);
        }
    }

    /** Whether the calling thread has the role. Any thread. */
    boolean hasRole() {
        return owner == Thread.currentThread();
    }

    /** Where sockets are read into; what is in it belongs to the waiter at hand. */
    ByteBuffer in() {
        return in;
    }

    /**
     * Runs a task soon. Any thread.
     *
     * @throws RejectedExecutionException if the poller has ended
     */
    void execute(Runnable task) {
        agenda.add(task);
        if (ended) {
            if (agenda.remove(task)) {
                throw new RejectedExecutionException("the poller has ended");
            }
        } else {
            wakeup();
        }
    }

    Agenda.Timer schedule(Duration delay, Runnable task) {
        return agenda.schedule(delay, task);
    }

    SelectionKey register(SelectableChannel channel, int operations, Waiter waiter) throws IOException {
        return channel.register(selector, operations, waiter);
    }

    /** Lets go of sockets that have been closed, which the next wait would do. */
    void forgetClosed() {
        try {
            selector.selectNow(isReady);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a change of a key's operations count at once. Any thread. */
    void wakeup() {
        if (!hasRole()) {
            selector.wakeup();
            lending.want();
        }
    }

    Lending lending() {
        return lending;
    }

    /** Whether this round has taken so long that others should have their turn. */
    boolean isLate() {
        return System.nanoTime() - roundBegan > LONGEST_ROUND_NANOS;
    }

    /** Whether there is time for work, and somebody who looks after it. */
    boolean hasTime() {
        return !lent && !isLate() && threads.watch();
    }

    /**
     * Runs work that should be short and must not throw.
     *
     * @return false if it was not short, and this thread has lost its role: it is to return without touching anything
     */
    boolean runShort(Connection.Work given, Waiter at) {
        interrupted = at;
        work = given;
        long number = turn.incrementAndGet();
        threads.watch();
        runWork(given);
        if (!turn.compareAndSet(number, number + 1) && !takeBack()) {
            return false;
        }
        interrupted = null;
        work = null;
        return true;
    }

    /** Throws nothing, whatever happens: who has the role is not settled yet. */
    private static void runWork(Connection.Work given) {
        try {
            Agenda.run(given);
        } catch (Throwable e) { // of the logger
            given.tooLong();
        }
    }

    /** Takes the role again if it was taken away and nobody could be given it. */
    private synchronized boolean takeBack() {
        if (!vacant) {
            return false;
        }
        vacant = false;
        owner = Thread.currentThread();
        return true;
    }

    /** The number of the work that is being run; even if there is none. Any thread. */
    long turn() {
        return turn.get();
    }

    /** Takes the role from the thread that still runs the work of this number, and gives it to another. Any thread. */
    synchronized void takeOver(long number) {
        Connection.Work running = work;
        if ((number & 1) == 1 && turn.compareAndSet(number, number + 1)) {
            owner = null;
            if (running != null) {
                running.tooLong();
            }
            vacant = true;
            if (!fillVacancy()) {
                LOG.log(System.Logger.Level.WARNING, "no thread can be started to read connections; trying on");
            }
        }
    }

    /** Sees to a thread if none could be started when one was needed; false if none can still. Any thread. */
    synchronized boolean fillVacancy() {
        if (vacant) {
            try {
                threads.start(this);
                vacant = false;
            } catch (Throwable e) { // the system has none left
                LOG.log(System.Logger.Level.DEBUG, "a thread could not be started", e);
            }
        }
        return !vacant;
    }

    /**
     * Gives up the role if the calling thread has it and runs work, which is about to wait.
     *
     * @throws IllegalStateException if no other thread can be started, so that nobody would read what it waits for
     */
    synchronized void yieldRole() {
        if (!hasRole()) {
            return;
        }
        long number = turn.get();
        takeOver(number);
        if (takeBack()) {
            turn.set(number);
            throw new IllegalStateException(
                    "this thread reads connections and cannot wait, and no other can be started");
        }
    }

    /** Whether it has ended. Any thread. */
    boolean hasEnded() {
        return ended;
    }

    /** Ends once all tasks that came before have run. Any thread. */
    void end() {
        ending = true;
        selector.wakeup();
        lending.want();
    }

    @Override
    public void run() {
        owner = Thread.currentThread();
        threads.current(this);
        roundBegan = System.nanoTime();
        work = null;
        try {
            Waiter first = interrupted;
            interrupted = null;
            if (first == null || guarded(first, null)) {
                rounds();
            }
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.ERROR, "waiting for sockets failed, and they are closed", e);
            finish();
        } finally {
            threads.current(null);
        }
    }

    private void rounds() throws IOException {
        while (round()) {
            if (ending && !agenda.hasTasks()) {
                finish();
                return;
            }
            if (lends && lending.isWorthwhile()) {
                owner = null;
                lending.offer(this::isNeeded);
                owner = Thread.currentThread();
            }
            Thread.interrupted(); // meant for work that this thread ran before
            select(Long.MAX_VALUE);
        }
    }

    private boolean isNeeded() {
        return ending || agenda.hasTasks() || agenda.untilNext() <= 0;
    }

    /** Does what there is to do; false if the thread has lost the role. */
    private boolean round() {
        for (SelectionKey key; (key = ready.poll()) != null; ) {
            if (key.isValid() && !guarded((Waiter) key.attachment(), key)) {
                return false;
            }
        }
        agenda.runTasks();
        agenda.runTimers();
        return true;
    }

    /**
     * Reads for a thread that waits, by that thread, if the role can be had: until it has happened, the time is up or the
     * thread is interrupted.
     *
     * @return false if the role could not be had
     */
    boolean readFor(Awaited what, long end) {
        if (!lending.borrow()) {
            return false;
        }
        owner = Thread.currentThread();
        lent = true;
        try {
            long left;
            while (round()
                    && !what.hasHappened()
                    && !ending
                    && !Thread.currentThread().isInterrupted()
                    && (left = end - System.nanoTime()) > 0) {
                select(left);
            }
        } catch (Throwable e) { // which the poller's own thread will meet, too, and end its connections
            LOG.log(System.Logger.Level.DEBUG, "a thread that waits could not read", e);
            lending.want();
        } finally {
            lent = false;
            owner = null;
            lending.giveBack();
        }
        return true;
    }

    /** A waiter that fails is given up; the others go on. */
    private static boolean guarded(Waiter waiter, @Nullable SelectionKey key) {
        try {
            return key == null ? waiter.proceed() : waiter.ready(key);
        } catch (Throwable e) { // Netty throws checked exceptions that it does not declare
            LOG.log(System.Logger.Level.ERROR, "a socket's handling failed", e);
            waiter.abandon();
            return true;
        }
    }

    private void select(long mostNanos) throws IOException {
        long nanos = Math.min(mostNanos, agenda.untilNext());
        if (agenda.hasTasks() || ending) {
            selector.selectNow(isReady);
        } else if (nanos == Long.MAX_VALUE) {
            selector.select(isReady);
        } else {
            selector.select(isReady, Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1));
        }
        roundBegan = System.nanoTime();
    }

    /** Ends at once. For the thread that has the role, or when none was ever started. */
    void finish() {
        ended = true;
        agenda.runTasks();
        for (SelectionKey key : selector.keys()) {
            ((Waiter) key.attachment()).abandon();
        }
        try {
            selector.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a selector could not be closed", e);
        }
    }
}
