package dev.graft.runtime.session;

import dev.graft.runtime.testing.FaultInjector;
import dev.graft.runtime.transport.Address;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.transport.FrameHandler;
import dev.graft.runtime.transport.Transport;
import dev.graft.runtime.transport.TransportException;
import dev.graft.runtime.transport.Transports;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All connections of one tube, of both directions, and the threads that serve them. Threads start with the first
 * connection or listener. May be used by any thread.
 */
public final class Network {
    /** How long a connection may be open without a hello. */
    private static final long HELLO_PATIENCE = TimeUnit.SECONDS.toNanos(10);

    /** How long it may take to close what the other sides have left open. */
    private static final Duration LAST_CLOSES = Duration.ofSeconds(2);

    /** How long a call of an object may take that a caller has passed, where it is part of no other call. */
    private static final Duration OBJECT_TIMEOUT = Duration.ofSeconds(30);

    private static final System.Logger LOGGER = System.getLogger(Network.class.getName());

    private final Machinery machinery;
    private final @Nullable FaultInjector faults;
    private final boolean nativeCode;
    private final Transports transports = Transports.load();
    private final Map<Destination, Endpoint> endpoints = new ConcurrentHashMap<>();
    private final List<Transport.Listener> listeners = new ArrayList<>(); // guarded by this
    private final Waiting waiting = new Waiting();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Object idle = new Object();
    private volatile boolean awaitingIdle;
    private @Nullable Background background; // guarded by this
    private boolean closed; // guarded by this

    /** Grafts of one place share a connection, unless their limits or leases differ. */
    private record Destination(Object place, Limits limits, Duration lease) {}

    public Network(Machinery machinery) {
        this(machinery, null);
    }

    /** Of modules of another language, whose code its threads run. */
    public static Network ofNativeCode(Machinery machinery) {
        return new Network(machinery, null, true);
    }

    /** @param faults says which of the calls that it serves fail; null where it is none of a test */
    public Network(Machinery machinery, @Nullable FaultInjector faults) {
        this(machinery, faults, false);
    }

    private Network(Machinery machinery, @Nullable FaultInjector faults, boolean nativeCode) {
        this.machinery = machinery;
        this.faults = faults;
        this.nativeCode = nativeCode;
    }

    /** A graft that runs elsewhere. Nothing is connected before its first call. */
    public RemoteGraft remote(Remote remote) {
        List<Endpoint> targets = remote.addresses().stream()
                .distinct()
                .map(address -> endpoints.computeIfAbsent(
                        new Destination(address, remote.limits(), remote.lease()),
                        destination ->
                                new Endpoint(address.toString(), () -> dial(address, remote.limits(), remote.lease()))))
                .toList();
        return new RemoteGraft(remote, new Endpoints(targets), machinery, this::background);
    }

    /**
     * A graft that another network of this process serves: bytes cross, and no socket. Nothing is asked of the other network
     * before the first call.
     */
    public RemoteGraft neighbouring(Remote remote, Neighbour neighbour) {
        Endpoint endpoint = endpoints.computeIfAbsent(
                new Destination(neighbour, remote.limits(), remote.lease()),
                destination -> new Endpoint(neighbour.name(), () -> dial(neighbour, remote.limits(), remote.lease())));
        return new RemoteGraft(remote, new Endpoints(List.of(endpoint)), machinery, this::background);
    }

    private CompletableFuture<Session> dial(Neighbour neighbour, Limits limits, Duration lease) {
        return dialling(limits, lease).through(neighbour, limits, lease);
    }

    private CompletableFuture<Session> dial(Address address, Limits limits, Duration lease) {
        try {
            return dialling(limits, lease).to(address, transport(address.scheme()));
        } catch (RuntimeException | LinkageError failure) { // calls wait for this, whatever happens
            return CompletableFuture.failedFuture(failure);
        }
    }

    private Dialling dialling(Limits limits, Duration lease) {
        SessionSetup setup = setup(Offer.NONE, limits, false, lease);
        return new Dialling(setup, connection -> begin(Session.connected(connection, setup), setup));
    }

    /** Serves an offer to another network of this process, over a connection that this one has begun. */
    FrameHandler accept(Connection connection, Offer offer, Limits limits, Duration lease) {
        SessionSetup setup = setup(offer, limits, false, lease);
        return begin(Session.accepted(connection, setup), setup);
    }

    /**
     * Serves an offer at an address.
     *
     * @param masked whether callers are told no more of an exception than its type
     * @param lease how long a caller that has references may say nothing
     * @return where, with the port that was taken
     * @throws TransportException if the address cannot be had
     */
    public Address listen(Address address, Limits limits, boolean masked, Duration lease, Offer offer) {
        SessionSetup setup = setup(offer, limits, masked, lease);
        Transport.Listener listener = transport(address.scheme())
                .listen(address, connection -> begin(Session.accepted(connection, setup), setup));
        synchronized (this) {
            listeners.add(listener);
        }
        return listener.address();
    }

    private Session begin(Session session, SessionSetup setup) {
        sessions.add(session);
        waiting.add(session);
        HelloWatch watch = new HelloWatch(session, Deadline.inNanos(HELLO_PATIENCE));
        setup.background().ticker().watch(watch);
        CompletableFuture<?> unused = session.ready()
                .whenComplete((ready, failure) -> setup.background().ticker().forget(watch));
        if (session.gone() != null) {
            ended(session);
        }
        return session;
    }

    /** Ends a connection whose other side does not say hello. */
    private record HelloWatch(Session session, long deadline) implements Ticker.Timed {
        @Override
        public void expired() {
            session.timedOut("did not say hello within " + TimeUnit.NANOSECONDS.toSeconds(HELLO_PATIENCE)
                    + " s; is it a Graft gateway?");
        }
    }

    private Transport transport(String scheme) {
        Transport transport = transports.of(scheme);
        if (transport == null) {
            throw new CallFailure(
                    Problem.CONFIGURATION,
                    Executed.NO,
                    "nothing carries " + scheme + ":// here; there is " + String.join(", ", transports.schemes()),
                    null);
        }
        return transport;
    }

    private SessionSetup setup(Offer offer, Limits limits, boolean masked, Duration lease) {
        Background threads = background();
        return new SessionSetup(
                offer,
                limits,
                masked,
                machinery,
                lease,
                OBJECT_TIMEOUT,
                threads,
                waiting,
                this::bodyOver,
                faults,
                this::ended);
    }

    private void ended(Session session) {
        sessions.remove(session);
        waiting.remove(session);
    }

    synchronized Background background() {
        requireOpen();
        Background started = background;
        if (started == null) {
            Workers workers = new Workers(nativeCode);
            started = new Background(workers, new Ticker(), new Endings(workers, this::bodyOver));
            background = started;
        }
        return started;
    }

    private void requireOpen() {
        if (closed) {
            throw new CallFailure(Problem.UNAVAILABLE, Executed.NO, "the tube is closed", null);
        }
    }

    private void bodyOver() {
        if (awaitingIdle) {
            synchronized (idle) {
                idle.notifyAll();
            }
        }
    }

    /**
     * Takes no more calls, lets those under way here end, then ends all connections and threads. Idempotent; interrupts
     * what still runs when the grace is over.
     *
     * @param grace how long calls under way may take
     */
    public void close(Duration grace) {
        List<Transport.Listener> accepting;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            accepting = List.copyOf(listeners);
        }
        boolean interrupted = false;
        accepting.forEach(Transport.Listener::close);
        sessions.forEach(Session::drain);
        try {
            await(() -> sessions.stream().allMatch(session -> session.running() == 0), Deadline.in(grace));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        sessions.forEach(session -> session.close("the tube was closed"));
        Background threads;
        synchronized (this) {
            threads = background;
        }
        if (threads != null) {
            interrupted |= !awaitEndings(threads.endings());
        }
        transports.close();
        interrupted |= threads != null && end(threads);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(BooleanSupplier condition, long deadline) throws InterruptedException {
        awaitingIdle = true;
        synchronized (idle) {
            while (!condition.getAsBoolean()) {
                long remaining = Deadline.remaining(deadline);
                if (remaining <= 0) {
                    return;
                }
                idle.wait(Math.min(TimeUnit.NANOSECONDS.toMillis(remaining) + 1, 100));
            }
        }
    }

    /** Objects whose references have ended with the connections are being closed; false if this thread is interrupted. */
    private boolean awaitEndings(Endings endings) {
        try {
            await(() -> endings.underWay() == 0, Deadline.in(LAST_CLOSES));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static boolean end(Background threads) {
        threads.ticker().close();
        try {
            if (!threads.workers().close(TimeUnit.SECONDS.toNanos(2))) {
                LOGGER.log(System.Logger.Level.WARNING, "A method body ignores its interruption; its thread stays");
            }
            threads.ticker().join(2_000);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
