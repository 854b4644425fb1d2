package dev.graft.benchmarks.connections;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.Payload;
import dev.graft.runtime.executor.RemoteBinding;
import dev.graft.runtime.executor.Skeletons;
import dev.graft.runtime.session.CallErrors;
import dev.graft.runtime.session.Machinery;
import dev.graft.runtime.session.Network;
import dev.graft.runtime.session.Remote;
import dev.graft.runtime.transport.Address;
import dev.graft.runtime.wire.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one tube. The grafts of a tube share a connection unless their limits differ; so each has a limit of its own
 * here. They are asked for below {@code Hypertube}, which would want a contract for each.
 */
final class GraftDialer implements Kind.Dialer {
    private static final CallErrors ERRORS = (failure, method, address) -> new IllegalStateException(failure);

    private final Network network = new Network(new NoMachinery());
    private final Address address;
    private int connections;

    GraftDialer(String address) {
        URI uri = URI.create(address);
        this.address = new Address(uri.getScheme(), uri.getHost(), uri.getPort(), uri.getPath());
    }

    @Override
    public Kind.Echo connection() {
        Limits usual = Limits.DEFAULT;
        Limits own =
                new Limits(usual.maxMessage(), usual.maxDepth(), usual.maxElements(), usual.maxCalls() + connections++);
        Remote remote = new Remote(
                "echo",
                Echo.class.getClassLoader(),
                List.of(address),
                own,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1));
        Echo stub = Skeletons.of(Echo.class).stub(new RemoteBinding<>(network.remote(remote)));
        return () -> Payload.check(Payload.SAMPLE, stub.basket(Payload.SAMPLE));
    }

    @Override
    public void close() {
        network.close(Duration.ofSeconds(5));
    }

    /** No call fails here, or the measurement ends. */
    private static final class NoMachinery implements Machinery {
        @Override
        public CallErrors errors(String graft) {
            return ERRORS;
        }

        @Override
        public @Nullable Details describe(Throwable exception) {
            return null;
        }

        @Override
        public RuntimeException rebuild(Details details, String message, @Nullable Throwable cause) {
            return new IllegalStateException(details.problem() + ": " + message, cause);
        }

        @Override
        public RuntimeException remote(Details call, String type, @Nullable String message, @Nullable Throwable cause) {
            return new IllegalStateException(type + ": " + message, cause);
        }
    }
}
