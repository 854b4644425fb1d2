package dev.graft.runtime.process;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestException.Kind;
import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a guest running in a process of its own: starts the process, and another one when it has ended. May be used by any thread.
 *
 * @param <H> what a guest calls; there is one for each process
 */
public final class Supervisor<H extends GuestHost> implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Supervisor.class.getName());

    /** Calls wait for a process that is being started, or will be so soon; else they fail at once. */
    private static final long SOON = TimeUnit.SECONDS.toNanos(1);

    private static final String THREADS = "graft-process";
    private static final long JOIN_MILLIS = 5_000;

    private final String name;
    private final Launch launch;
    private final Hosts<H> hosts;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private final Thread thread;

    private final Object lock = new Object();
    private @Nullable Running<H> running; // guarded by lock
    private @Nullable GuestProcess starting; // guarded by lock
    private long next; // guarded by lock; when one will be started, where there is none
    private String down = ""; // guarded by lock; why there is none
    private boolean closed; // guarded by lock

    /**
     * What processes of a guest have to do with.
     *
     * @param <H> what a guest calls
     */
    public interface Hosts<H extends GuestHost> {
        /** One for a new process. */
        H make();

        /** What the new process is to load. */
        GuestSpec spec(H host);

        /** The new process has loaded it. */
        void connect(H host, Guest guest);

        /** The process has ended, and calls nothing any more. */
        void ended(H host);
    }

    private record Running<H>(GuestProcess process, H host, long since) {}

    private Supervisor(String name, Launch launch, Hosts<H> hosts) {
        this.name = name;
        this.launch = launch;
        this.hosts = hosts;
        this.thread = new Thread(null, this::supervise, THREADS, 0, false);
        thread.setDaemon(true);
    }

    /**
     * Starts the first process.
     *
     * @param name for people
     * @throws GuestException if it does not come up, or does not load its modules
     */
    public static <H extends GuestHost> Supervisor<H> open(String name, GuestRuntime runtime, Hosts<H> hosts) {
        return open(name, Launch.of(runtime), hosts);
    }

    static <H extends GuestHost> Supervisor<H> open(String name, Launch launch, Hosts<H> hosts) {
        Supervisor<H> supervisor = new Supervisor<>(name, launch, hosts);
        supervisor.start();
        supervisor.thread.start();
        return supervisor;
    }

    /** Starts a process and has it load the modules. */
    private Running<H> start() {
        H host = hosts.make();
        GuestProcess process = GuestProcess.start(launch, THREADS);
        boolean isConnected = false;
        try {
            synchronized (lock) {
                starting = process;
                if (closed) {
                    process.end("the tube was closed");
                }
            }
            process.open(hosts.spec(host));
            hosts.connect(host, process);
            isConnected = true;
        } finally {
            if (!isConnected) {
                process.end("its modules could not be loaded");
                hosts.ended(host);
            }
            synchronized (lock) {
                starting = isConnected ? process : null;
            }
        }
        Running<H> started = new Running<>(process, host, System.nanoTime());
        synchronized (lock) {
            starting = null;
            running = started;
            lock.notifyAll();
        }
        return started;
    }

    private void supervise() {
        Running<H> last = running();
        while (last != null) {
            String how = last.process.awaitEnd();
            Duration ran = Duration.ofNanos(System.nanoTime() - last.since);
            hosts.ended(last.host);
            last = restarted(how, ran);
        }
    }

    private @Nullable Running<H> running() {
        synchronized (lock) {
            return running;
        }
    }

    /** Starts processes until one comes up; null if the tube is closed first. */
    private @Nullable Running<H> restarted(String firstReason, Duration ran) {
        String reason = firstReason;
        Duration delay = backoff.after(ran);
        while (isTimeToStart(reason, delay)) {
            try {
                Running<H> started = start();
                LOGGER.log(System.Logger.Level.INFO, name + " runs again, in process " + started.process.pid());
                return started;
            } catch (RuntimeException | Error e) { // calls wait for what comes of it
                reason = "it could not be started again: " + e.getMessage();
                delay = backoff.after(Duration.ZERO);
            }
        }
        return null;
    }

    /** Waits; false if the tube is closed. */
    private boolean isTimeToStart(String reason, Duration delay) {
        synchronized (lock) {
            running = null;
            down = reason;
            next = System.nanoTime() + delay.toNanos();
            lock.notifyAll();
            if (closed) {
                return false;
            }
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    name + ": " + reason + ". It is started again "
                            + (delay.isZero() ? "now" : "in " + delay.toMillis() + " ms"));
            try {
                for (long left = delay.toNanos(); left > 0 && !closed; left = next - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
            } catch (InterruptedException e) {
                return false; // nobody does that but a tube that closes
            }
            return !closed;
        }
    }

    /**
     * What the guest of the process that runs calls; waits for one that will soon be there.
     *
     * @throws GuestException if there is none
     */
    public H current() {
        synchronized (lock) {
            while (true) {
                Running<H> now = running;
                if (now != null && !now.process.hasEnded()) {
                    return now.host;
                }
                long left = next - System.nanoTime();
                if (closed || left > SOON) {
                    String when = closed
                            ? ""
                            : ". It is started again in " + (TimeUnit.NANOSECONDS.toMillis(left) + 1) + " ms";
                    throw new GuestException(Kind.GONE, (closed ? "the tube is closed" : down) + when, null);
                }
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new GuestException(
                            Kind.GONE, down + ". It is being started again, which took longer than the call had", e);
                }
            }
        }
    }

    /** Where it runs and by what, for people. */
    public String description() {
        synchronized (lock) {
            return running == null || running.process.hasEnded()
                    ? "a process of its own, which is being started again: " + down
                    : running.process.description();
        }
    }

    /** Ends the process. Idempotent. */
    @Override
    public void close() {
        GuestProcess last;
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
            last = running == null ? starting : running.process;
        }
        if (last != null) {
            last.close();
        }
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
