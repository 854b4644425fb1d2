package dev.graft.runtime.transport;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A carrier for some schemes. One instance serves one tube; it starts threads when it is first used and ends them in
 * {@link #close()}. All methods may be called by any thread.
 */
public interface Transport extends AutoCloseable {
    /** The schemes it carries, for example {@code tcp}. */
    Set<String> schemes();

    /**
     * Connects. The future fails with a {@link TransportException}; cancelling it gives up.
     *
     * @param handler made for the connection once there is one, before its first frame
     */
    CompletableFuture<Connection> connect(Address address, Function<Connection, FrameHandler> handler);

    /**
     * Listens.
     *
     * @param handler made for each connection that is accepted
     * @throws TransportException if the address cannot be had, for example because its port is in use
     */
    Listener listen(Address address, Function<Connection, FrameHandler> handler);

    /** Closes all connections and listeners and ends all threads before it returns. Idempotent. */
    @Override
    void close();

    /** Makes transports; found by {@link java.util.ServiceLoader}. */
    interface Provider {
        /** The schemes its transports carry. */
        Set<String> schemes();

        /** A transport for one tube. */
        Transport create();
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
