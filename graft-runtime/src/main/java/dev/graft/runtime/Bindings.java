package dev.graft.runtime;

import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.CheckingBinding;
import dev.graft.runtime.executor.CopyingBinding;
import dev.graft.runtime.executor.InMemoryBinding;
import dev.graft.runtime.executor.Provider;
import dev.graft.runtime.executor.Providers;
import dev.graft.runtime.executor.RemoteBinding;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.isolation.CheckedGraft;
import dev.graft.runtime.isolation.CheckedObjects;
import dev.graft.runtime.isolation.FaultyGraft;
import dev.graft.runtime.session.CallErrors;
import dev.graft.runtime.session.Injected;
import dev.graft.runtime.session.LocalGraft;
import dev.graft.runtime.session.LocalObjects;
import dev.graft.runtime.session.Network;
import dev.graft.runtime.session.Remote;
import dev.graft.runtime.testing.FaultInjector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the calls of a tube's grafts go: decided once for each. May be used by any thread. */
final class Bindings {
    private final Configuration configuration;
    private final Providers providers;
    private final Network network;
    private final Elsewhere elsewhere;
    private final @Nullable FaultInjector faults;
    private final CheckedObjects checkedObjects = new CheckedObjects(GraftErrors.INSTANCE);
    private final LocalObjects localObjects = new LocalObjects(GraftErrors.INSTANCE, "inmemory, copied");
    private final Map<Class<?>, Binding<?>> known = new ConcurrentHashMap<>();

    /** @param faults says which calls fail; null where no test does */
    Bindings(
            Configuration configuration,
            Providers providers,
            Network network,
            Elsewhere elsewhere,
            @Nullable FaultInjector faults) {
        this.configuration = configuration;
        this.providers = providers;
        this.network = network;
        this.elsewhere = elsewhere;
        this.faults = faults;
    }

    /**
     * The binding of a graft, whose implementation is made now if it is to run here.
     *
     * @throws BindingException if there is none
     */
    <T> Binding<T> of(Skeleton<T> skeleton) {
        Binding<?> bound = known.get(skeleton.contract());
        if (bound == null) {
            Binding<?> made = make(skeleton);
            Binding<?> earlier = known.putIfAbsent(skeleton.contract(), made);
            bound = earlier == null ? made : earlier;
        }
        bound.target(); // makes the implementation here, where what its factory throws is put into words
        @SuppressWarnings("unchecked") // the key is the contract
        Binding<T> binding = (Binding<T>) bound;
        return binding;
    }

    private <T> Binding<T> make(Skeleton<T> skeleton) {
        String graft = skeleton.graft();
        ConnectionString connection = configuration.resolve(graft).effective();
        Binding<T> other = elsewhere.bind(skeleton, connection);
        if (other != null) {
            return other;
        }
        if (!connection.hosts().isEmpty()) {
            return new RemoteBinding<>(network.remote(remote(skeleton, connection)));
        }
        Provider<T> provider = providers.find(skeleton);
        if (provider == null) {
            throw new BindingException(graft, elsewhere.nobody(skeleton), null);
        }
        return inMemory(
                new InMemoryBinding<>(providers, provider, dress(skeleton, connection), GraftErrors::configuration),
                skeleton,
                connection);
    }

    static Remote remote(Skeleton<?> skeleton, ConnectionString connection) {
        return new Remote(
                skeleton.graft(),
                skeleton.contract().getClassLoader(),
                connection.hosts(),
                connection.limits(),
                connection.timeout().orElse(null),
                connection.lease());
    }

    private <T> UnaryOperator<T> dress(Skeleton<T> skeleton, ConnectionString connection) {
        FaultInjector injector = faults;
        if (injector == null) {
            return UnaryOperator.identity();
        }
        Injected injected =
                new Injected(injector, skeleton.contract(), connection.timeout().orElse(null));
        return new FaultyGraft<>(skeleton, injected, GraftErrors.of(skeleton.graft()), "inmemory")::around;
    }

    private <T> Binding<T> inMemory(InMemoryBinding<T> direct, Skeleton<T> skeleton, ConnectionString connection) {
        CallErrors errors = GraftErrors.of(skeleton.graft());
        return switch (connection.isolation()) {
            case SHARED -> direct;
            case CHECKED ->
                new CheckingBinding<>(
                        direct, new CheckedGraft<>(skeleton, connection.limits(), errors, checkedObjects));
            case COPIED ->
                new CopyingBinding<>(
                        direct,
                        new LocalGraft<>(
                                skeleton, direct::late, connection.limits(), GraftErrors.INSTANCE, localObjects));
        };
    }

    /** Whether a stub so bound has to ask for its target at each call, which the next one that is made need not. */
    static boolean closesCircle(Binding<?> binding) {
        boolean direct = binding instanceof InMemoryBinding || binding instanceof CheckingBinding;
        return direct && binding.target() == null;
    }

    /** Closes what calls in memory have returned and nobody has closed, as the end of a connection would. */
    void closeObjects() {
        localObjects.close();
        checkedObjects.close();
    }

    /** At the very end, so that what the checks find leaves nothing open. */
    void endChecks() {
        List<CheckedGraft<?>> checks = new ArrayList<>(checkedObjects.checks());
        for (Binding<?> binding : known.values()) {
            if (binding instanceof CheckingBinding<?> checking) {
                checks.add(checking.graft());
            }
        }
        RuntimeException found = null;
        for (CheckedGraft<?> each : checks) {
            try {
                each.close();
            } catch (RuntimeException e) {
                if (found == null) {
                    found = e;
                } else {
                    found.addSuppressed(e);
                }
            }
        }
        if (found != null) {
            throw found;
        }
    }
}
