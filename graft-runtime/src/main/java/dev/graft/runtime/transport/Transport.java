package dev.graft.runtime.transport;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A carrier for some schemes. One instance serves one tube; it starts threads when it is first used and ends them in
 * {@link #close()}. All methods may be called by any thread.
 */
public interface Transport extends AutoCloseable {
    /**
     * Makes carriers. Providers are found by {@link java.util.ServiceLoader}, so that a new scheme needs no change
     * here; {@link Transports} does that.
     */
    interface Provider {
        /** The schemes that its transports carry. */
        Set<String> schemes();

        /** A new transport, which has no threads yet and belongs to the caller. */
        Transport create();
    }

    /** The schemes it carries, for example {@code tcp}. */
    Set<String> schemes();

    /**
     * Connects. The future fails with a {@link TransportException}; cancelling it gives up. It is completed by the
     * connection's poller, which what depends on it must not block.
     *
     * @param handler made for the connection once there is one, before its first frame, by its poller
     */
    CompletableFuture<Connection> connect(Address address, Function<Connection, FrameHandler> handler);

    /**
     * Listens. The name of a host is looked up and the port taken before it returns; not to be called by a poller.
     *
     * @param handler made for each connection that is accepted, by its poller
     * @throws TransportException if the address cannot be had, for example because its port is in use
     */
    Listener listen(Address address, Function<Connection, FrameHandler> handler);

    /**
     * Closes all connections and listeners and ends all threads before it returns, within a few seconds even where a
     * peer takes nothing more. Called by one of those threads, it returns at once and the rest follows. Idempotent.
     */
    @Override
    void close();

    /**
     * To be called by a thread before it waits for something that a connection may have to bring. Where it is running what
     * {@link Connection#runNext} was given, another thread takes over the connections at once.
     */
    static void beforeWaiting() {
        PollerThreads.beforeWaiting();
    }

    /** A place where connections are accepted. */
    interface Listener extends AutoCloseable {
        /** Where, with the port that was really taken. */
        Address address();

        /** Accepts no more; connections go on. Idempotent. */
        @Override
        void close();
    }
}
