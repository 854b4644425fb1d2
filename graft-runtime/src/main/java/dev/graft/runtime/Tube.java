package dev.graft.runtime;

import dev.graft.runtime.config.ConfigException;
import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.ListenAddress;
import dev.graft.runtime.config.Source;
import dev.graft.runtime.config.Surroundings;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.CheckingBinding;
import dev.graft.runtime.executor.CopyingBinding;
import dev.graft.runtime.executor.InMemoryBinding;
import dev.graft.runtime.executor.Provider;
import dev.graft.runtime.executor.Providers;
import dev.graft.runtime.executor.RemoteBinding;
import dev.graft.runtime.executor.Skeletons;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.isolation.CheckedGraft;
import dev.graft.runtime.isolation.CheckedObjects;
import dev.graft.runtime.isolation.FaultyGraft;
import dev.graft.runtime.session.CallErrors;
import dev.graft.runtime.session.CallFailure;
import dev.graft.runtime.session.Injected;
import dev.graft.runtime.session.LocalGraft;
import dev.graft.runtime.session.LocalObjects;
import dev.graft.runtime.session.Network;
import dev.graft.runtime.session.Offer;
import dev.graft.runtime.session.Remote;
import dev.graft.runtime.session.Served;
import dev.graft.runtime.testing.FaultInjector;
import dev.graft.runtime.testing.TestOpening;
import dev.graft.runtime.transport.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a {@link Hypertube} does: puts configuration, implementations and network together. */
final class Tube {
    private final Hypertube facade = new Hypertube(this);
    private final Configuration configuration;
    private final Providers providers;
    private final Grafts grafts;
    private final @Nullable FaultInjector faults;
    private final Network network;
    private final CheckedObjects checkedObjects = new CheckedObjects(GraftErrors.INSTANCE);
    private final LocalObjects localObjects = new LocalObjects(GraftErrors.INSTANCE);
    private final Map<Class<?>, Binding<?>> bindings = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> stubs = new ConcurrentHashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param faults says which calls fail; null where no test does */
    private Tube(Configuration configuration, Providers providers, @Nullable FaultInjector faults) {
        this.configuration = configuration;
        this.providers = providers;
        this.grafts = new Grafts(configuration, providers);
        this.faults = faults;
        this.network = new Network(GraftErrors.INSTANCE, faults);
    }

    static Hypertube open(TubeSpec spec) {
        List<ClassLoader> loaders = spec.loaders();
        TestOpening test = TestOpening.current();
        Tube tube = null;
        boolean open = false;
        try {
            Configuration configuration = test != null
                    ? Configuration.ofCode(spec.connections())
                    : Configuration.load(Surroundings.ofProcess(loaders.get(0)), spec.connections());
            List<ListenAddress> listen = spec.listen().stream()
                    .map(address -> ConnectionString.parseListen(address, new Source.Named("listen")))
                    .toList();
            tube = new Tube(configuration, new Providers(loaders), test == null ? null : test.injector());
            tube.provide(spec, loaders);
            tube.listen(listen);
            open = true;
            return tube.facade;
        } catch (ConfigException e) {
            throw GraftErrors.configuration("", String.valueOf(e.getMessage()), e.getCause());
        } catch (BindingException e) {
            throw visible(e);
        } finally {
            if (tube != null && !open) {
                tube.close(Duration.ZERO);
            }
        }
    }

    private void provide(TubeSpec spec, List<ClassLoader> loaders) {
        for (TubeSpec.Given<?> given : spec.given()) {
            add(given, Provider.Tier.CODE, "code");
        }
        Modules.find(loaders, (given, module) -> add(given, Provider.Tier.MODULE, module));
    }

    private <T> void add(TubeSpec.Given<T> given, Provider.Tier tier, String origin) {
        Skeleton<T> skeleton = Skeletons.of(given.contract());
        grafts.register(skeleton);
        providers.add(new Provider<>(
                skeleton, tier, origin, given.owned(), () -> given.factory().apply(facade)));
    }

    private void listen(List<ListenAddress> listen) {
        if (listen.isEmpty()) {
            return;
        }
        providers.findServices();
        List<Served<?>> served = new ArrayList<>();
        for (Class<?> contract : providers.contracts()) {
            served.add(served(Skeletons.of(contract)));
        }
        if (served.isEmpty()) {
            throw new BindingException(
                    "",
                    "there is nothing to serve at " + listen.get(0).address()
                            + ": no contract is provided here, neither in code nor by a GraftModule nor by a"
                            + " ServiceLoader provider",
                    null);
        }
        Offer offer = new Offer(served);
        for (ListenAddress at : listen) {
            try {
                addresses.add(network.listen(at.address(), at.limits(), at.masked(), at.lease(), offer)
                        .toString());
            } catch (TransportException e) {
                throw GraftErrors.exception(CallFailure.of(e), "", at.address().toString());
            } catch (CallFailure e) {
                throw GraftErrors.exception(e, "", at.address().toString());
            }
        }
    }

    private <T> Served<T> served(Skeleton<T> skeleton) {
        grafts.register(skeleton);
        Provider<T> provider = Objects.requireNonNull(providers.find(skeleton));
        return new Served<>(skeleton, Objects.requireNonNull(providers.instance(provider)));
    }

    <T> T graft(Class<T> contract) {
        Object known = stubs.get(contract);
        if (known == null) {
            try {
                Skeleton<T> skeleton = Skeletons.of(contract);
                // Not computeIfAbsent: making a stub may make implementations that ask for further stubs.
                Binding<T> binding = bind(skeleton);
                Object made = skeleton.stub(binding);
                if (closesCircle(binding)) {
                    return contract.cast(made);
                }
                Object earlier = stubs.putIfAbsent(contract, made);
                known = earlier == null ? made : earlier;
            } catch (BindingException e) {
                throw visible(e);
            }
        }
        return contract.cast(known);
    }

    /** Such a stub has to ask for its target at each call; the next one that is made need not. */
    private static boolean closesCircle(Binding<?> binding) {
        boolean direct = binding instanceof InMemoryBinding || binding instanceof CheckingBinding;
        return direct && binding.target() == null;
    }

    <T> Binding<T> bind(Skeleton<T> skeleton) {
        Binding<?> known = bindings.get(skeleton.contract());
        try {
            if (known == null) {
                Binding<?> made = make(skeleton);
                Binding<?> earlier = bindings.putIfAbsent(skeleton.contract(), made);
                known = earlier == null ? made : earlier;
            }
            known.target(); // makes the implementation here, where what its factory throws is put into words
        } catch (BindingException e) {
            throw visible(e);
        }
        @SuppressWarnings("unchecked") // the key is the contract
        Binding<T> binding = (Binding<T>) known;
        return binding;
    }

    private <T> Binding<T> make(Skeleton<T> skeleton) {
        String graft = skeleton.graft();
        if (closing.get()) {
            throw new BindingException(graft, "the tube is closed, so " + graft + " cannot be called through it", null);
        }
        grafts.register(skeleton);
        ConnectionString connection = configuration.resolve(graft).effective();
        if (connection.inMemory()) {
            Provider<T> provider = providers.find(skeleton);
            if (provider == null) {
                throw new BindingException(graft, nobody(skeleton), null);
            }
            return inMemory(
                    new InMemoryBinding<>(providers, provider, dress(skeleton, connection), Tube::visible),
                    skeleton,
                    connection);
        }
        return new RemoteBinding<>(network.remote(new Remote(
                graft,
                skeleton.contract().getClassLoader(),
                connection.hosts(),
                connection.limits(),
                connection.timeout().orElse(null),
                connection.lease())));
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

    private static GraftConfigurationException visible(BindingException e) {
        return GraftErrors.configuration(e.graft(), String.valueOf(e.getMessage()), e.getCause());
    }

    private String nobody(Skeleton<?> skeleton) {
        String graft = skeleton.graft();
        return "nobody provides " + skeleton.contract().getName() + " here, and the graft \"" + graft
                + "\" is to run in memory (" + configuration.resolve(graft).source()
                + "). Provide an implementation, in code, by a GraftModule or as a ServiceLoader provider, or say where"
                + " it runs, for example graft.connection." + graft + "=tcp://host:port in graft.properties";
    }

    List<String> addresses() {
        return List.copyOf(addresses);
    }

    List<Route> routes() {
        return grafts.routes();
    }

    String explain() {
        return grafts.explain();
    }

    void awaitShutdown() throws InterruptedException {
        closed.await();
    }

    void close(Duration grace) {
        if (closing.compareAndSet(false, true)) {
            try {
                network.close(grace);
            } finally {
                providers.close();
                closed.countDown();
            }
            endChecks();
        }
    }

    /** At the very end, so that what they find leaves nothing open. */
    private void endChecks() {
        List<CheckedGraft<?>> checks = new ArrayList<>(checkedObjects.checks());
        for (Binding<?> binding : bindings.values()) {
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
