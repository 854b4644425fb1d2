package dev.graft.runtime;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Runs the calls of grafts where the configuration says: in memory or in other processes. It also serves the
 * implementations of this process to others, where it listens.
 *
 * <p>A tube owns its connections, its threads and the implementations that it has made; {@link #close()} ends them all.
 * All methods may be called by any thread.
 *
 * <pre>{@code
 * try (Hypertube tube = Hypertube.open()) {
 *     Pricing pricing = tube.graft(Pricing.class);
 *     Quote quote = pricing.quote(basket);
 * }
 * }</pre>
 */
public final class Hypertube implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Tube tube;

    Hypertube(Tube tube) {
        this.tube = tube;
    }

    Tube tube() {
        return tube;
    }

    /**
     * Opens a tube that the configuration sources and {@code ServiceLoader} alone decide on.
     *
     * @throws GraftConfigurationException if a connection string, a property or a binding is wrong
     */
    public static Hypertube open() {
        return builder().open();
    }

    /** Says in code what a tube provides, connects to and listens at. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The stub of a contract. The same one each time; safe for any thread, as far as the implementation is.
     *
     * @throws GraftConfigurationException if the interface is no contract, or it is in memory and nobody provides it
     */
    public <T> T graft(Class<T> contract) {
        return tube.graft(contract);
    }

    /** For generated stubs: where the calls of a contract go. */
    public <T> Binding<T> bind(Skeleton<T> skeleton) {
        return tube.bind(skeleton);
    }

    /** The addresses that this tube listens at, with the ports that were taken, as hosts of a connection string. */
    public List<String> addresses() {
        return tube.addresses();
    }

    /** Where each graft runs that is provided or was asked for here, and why. */
    public List<Route> routes() {
        return tube.routes();
    }

    /** The same as {@link #routes()} as text for people, with the configuration that nothing here uses. */
    public String explain() {
        return tube.explain();
    }

    /** Waits until the tube is closed. */
    public void awaitShutdown() throws InterruptedException {
        tube.awaitShutdown();
    }

    /** {@link #close(Duration)} with five seconds. */
    @Override
    public void close() {
        close(GRACE);
    }

    /**
     * Takes no more calls, lets those end that it is serving, then ends all connections and threads and closes the
     * implementations that it has made. Idempotent.
     *
     * @param grace how long the calls that it is serving may take to end; then their threads are interrupted
     * @throws GraftValueException if a graft with {@code isolation=checked} finds, now that all is closed, that something
     *     which its last calls passed was changed after them
     */
    public void close(Duration grace) {
        tube.close(grace);
    }

    @Override
    public String toString() {
        return "Hypertube" + addresses();
    }

    /** Says what a tube provides, connects to and listens at. Not safe for use by several threads at once. */
    public static final class Builder implements Binder {
        private final TubeSpec spec = new TubeSpec();

        Builder() {}

        /** {@inheritDoc} */
        @Override
        public <T> Builder provide(Class<T> contract, T implementation) {
            spec.provide(contract, implementation);
            return this;
        }

        /** {@inheritDoc} */
        @Override
        public <T> Builder provideWith(Class<T> contract, Function<? super Hypertube, ? extends T> factory) {
            spec.provideWith(contract, factory);
            return this;
        }

        /**
         * Gives a Graft Connection String, for the graft that its {@code name} key names, or for all. Of two for the
         * same graft the last one counts; every other source beats it.
         */
        public Builder connection(String graftConnectionString) {
            spec.connection(graftConnectionString);
            return this;
        }

        /**
         * Listens at an address, for example {@code tcp://0.0.0.0:8990} or {@code ws://localhost:8888/ws}; port 0 takes a
         * free one. May be said more than once.
         */
        public Builder listen(String address) {
            spec.listen(address);
            return this;
        }

        /**
         * Looks for {@link GraftModule}s and {@code ServiceLoader} providers in this loader instead of the thread's
         * context class loader. May be said more than once.
         */
        public Builder modules(ClassLoader loader) {
            spec.modules(loader);
            return this;
        }

        /**
         * Reads the configuration, makes what is served, and listens. Connects to nothing.
         *
         * @throws GraftConfigurationException if a connection string, a property or a binding is wrong
         * @throws GraftUnavailableException if an address cannot be listened at
         */
        public Hypertube open() {
            return Tube.open(spec);
        }
    }
}
