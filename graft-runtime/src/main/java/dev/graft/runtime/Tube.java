package dev.graft.runtime;

import dev.graft.runtime.config.ConfigException;
import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.config.ListenAddress;
import dev.graft.runtime.config.Source;
import dev.graft.runtime.config.Surroundings;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.Provider;
import dev.graft.runtime.executor.Providers;
import dev.graft.runtime.executor.RemoteBinding;
import dev.graft.runtime.executor.Skeletons;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.CallFailure;
import dev.graft.runtime.session.Neighbour;
import dev.graft.runtime.session.Network;
import dev.graft.runtime.session.Offer;
import dev.graft.runtime.session.Served;
import dev.graft.runtime.testing.FaultInjector;
import dev.graft.runtime.testing.TestOpening;
import dev.graft.runtime.transport.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a {@link Hypertube} does: puts configuration, implementations and network together. */
final class Tube {
    private final Hypertube facade = new Hypertube(this);
    private final Configuration configuration;
    private final List<ClassLoader> loaders;
    private final @Nullable FaultInjector faults;
    private final Providers providers;
    private final Network network;
    private final HostedRuntimes hosted = new HostedRuntimes(this);
    private final Elsewhere elsewhere;
    private final Grafts grafts;
    private final Bindings bindings;
    private final Offers offers;
    private final Map<Class<?>, Object> stubs = new ConcurrentHashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param loaders where implementations are looked for
     * @param faults says which calls fail; null where no test does
     * @param module what this tube is in; null if it is a program's own
     */
    private Tube(
            Configuration configuration,
            List<ClassLoader> loaders,
            @Nullable FaultInjector faults,
            Elsewhere.@Nullable Module module) {
        this.configuration = configuration;
        this.loaders = loaders;
        this.faults = faults;
        this.providers = new Providers(loaders);
        this.network = new Network(GraftErrors.INSTANCE, faults);
        this.elsewhere = new Elsewhere(this, configuration, providers, hosted, module);
        this.grafts = new Grafts(configuration, providers, hosted);
        this.offers = new Offers(this, configuration, providers, hosted);
        this.bindings = new Bindings(configuration, providers, network, elsewhere, faults);
    }

    static Hypertube open(TubeSpec spec) {
        List<ClassLoader> loaders = spec.loaders();
        TestOpening test = TestOpening.current();
        try {
            Configuration configuration = test != null
                    ? Configuration.ofCode(spec.connections())
                    : Configuration.load(Surroundings.ofProcess(loaders.get(0)), spec.connections());
            List<ListenAddress> listen = spec.listen().stream()
                    .map(address -> ConnectionString.parseListen(address, new Source.Named("listen")))
                    .toList();
            Tube tube = new Tube(configuration, loaders, test == null ? null : test.injector(), null);
            if (test != null && test.module() instanceof Hypertube module) {
                tube.elsewhere.toModule(module.tube().neighbour("jvm:a test"));
            }
            tube.start(() -> {
                tube.hosted.open(configuration, loaders);
                tube.provide(spec);
                tube.listen(listen);
            });
            return tube.facade;
        } catch (ConfigException e) {
            throw GraftErrors.configuration("", String.valueOf(e.getMessage()), e.getCause());
        } catch (BindingException e) {
            throw GraftErrors.configuration(e);
        }
    }

    /**
     * The tube of a module of another tube.
     *
     * @throws BindingException if the module cannot be hosted
     */
    static Tube openIn(Tube program, Hosting hosting, ClassLoader loader) {
        Tube tube = new Tube(
                program.configuration, List.of(loader), program.faults, new Elsewhere.Module(program, hosting));
        tube.start(() -> {
            tube.provide(new TubeSpec());
            tube.providers.findServices(); // for messages that say what there is
        });
        return tube;
    }

    private void start(Runnable steps) {
        boolean open = false;
        try {
            steps.run();
            open = true;
        } finally {
            if (!open) {
                close(Duration.ZERO);
            }
        }
    }

    private void provide(TubeSpec spec) {
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
        List<Served<?>> served = offers.toCallers();
        if (served.isEmpty()) {
            throw new BindingException(
                    "",
                    "there is nothing to serve at " + listen.get(0).address()
                            + ": no contract is provided here, neither in code nor by a GraftModule nor by a"
                            + " ServiceLoader provider, nor by modules that the configuration names",
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

    /** Takes note of a graft that modules of this tube run. */
    void register(Skeleton<?> skeleton) {
        grafts.register(skeleton);
    }

    /** For the tube of a module: the implementations of the grafts that are to run in it, made now. */
    List<Served<?>> servedFor(Hosting own) {
        return offers.ofModule(own);
    }

    <T> T graft(Class<T> contract) {
        Object known = stubs.get(contract);
        if (known == null) {
            try {
                Skeleton<T> skeleton = Skeletons.of(contract);
                // Not computeIfAbsent: making a stub may make implementations that ask for further stubs.
                Binding<T> binding = bindRaw(skeleton);
                Object made = skeleton.stub(binding);
                if (Bindings.closesCircle(binding)) {
                    return contract.cast(made);
                }
                Object earlier = stubs.putIfAbsent(contract, made);
                known = earlier == null ? made : earlier;
            } catch (BindingException e) {
                throw GraftErrors.configuration(e);
            }
        }
        return contract.cast(known);
    }

    <T> Binding<T> bind(Skeleton<T> skeleton) {
        try {
            return bindRaw(skeleton);
        } catch (BindingException e) {
            throw GraftErrors.configuration(e);
        }
    }

    /**
     * As {@link #bind}, for other tubes.
     *
     * @throws BindingException if it cannot be bound
     */
    <T> Binding<T> bindRaw(Skeleton<T> skeleton) {
        String graft = skeleton.graft();
        if (closing.get()) {
            throw new BindingException(graft, "the tube is closed, so " + graft + " cannot be called through it", null);
        }
        grafts.register(skeleton);
        return bindings.of(skeleton);
    }

    /** Where implementations, and so contracts, are looked for. */
    List<ClassLoader> loaders() {
        return loaders;
    }

    /** What this tube provides, for another one in this process. */
    Neighbour neighbour(String name) {
        return new Neighbour(name, network, offers.all());
    }

    /** One graft that can be called through this tube, wherever it runs, for another tube in this process. */
    Neighbour neighbour(String name, Skeleton<?> skeleton) {
        return new Neighbour(name, network, offers.one(skeleton));
    }

    /** The binding of a graft that another tube in this process serves. */
    <T> Binding<T> toNeighbour(Skeleton<T> skeleton, ConnectionString connection, Neighbour neighbour) {
        return new RemoteBinding<>(network.neighbouring(Bindings.remote(skeleton, connection), neighbour));
    }

    /**
     * Sees that a graft which is to run in memory can do so, without making its implementation.
     *
     * @throws BindingException if nobody provides it
     */
    void requireProvider(Skeleton<?> skeleton) {
        boolean isHere = configuration.resolve(skeleton.graft()).effective().inMemory();
        if (isHere && providers.find(skeleton) == null) {
            throw new BindingException(skeleton.graft(), nobody(skeleton), null);
        }
    }

    /** Why nobody runs a graft that is to run here. */
    String nobody(Skeleton<?> skeleton) {
        return elsewhere.nobody(skeleton);
    }

    /** Who provides a graft here, in words; null if nobody does. */
    @Nullable
    String provider(Skeleton<?> skeleton) {
        Provider<?> provider = providers.find(skeleton);
        return provider == null ? null : provider.toString();
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
                bindings.closeObjects();
                hosted.close(grace);
                providers.close();
                closed.countDown();
            }
            bindings.endChecks();
        }
    }
}
