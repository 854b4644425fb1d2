package dev.graft.runtime;

import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.config.Resolution;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.Descriptions;
import dev.graft.runtime.executor.Skeletons;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;
import dev.graft.runtime.session.GuestObjects;
import dev.graft.runtime.session.Neighbour;
import dev.graft.runtime.session.Network;
import dev.graft.runtime.session.Offer;
import dev.graft.runtime.session.Served;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Modules of another language, in a runtime of their own in this process. Bytes cross, on threads of a network of the guest's
 * own, so that deadlines hold whatever the guest does. May be used by any thread.
 */
final class GuestModule implements HostedRuntime {
    private final Hosting hosting;
    private final Tube program;
    private final OpenGuest guest;
    private final List<Class<?>> served;
    private final Network network;
    private final List<Served<?>> offered;
    private final Neighbour neighbour;

    /**
     * What all guests of a tube have in common.
     *
     * @param program the tube
     * @param loaders know the contracts of the program
     * @param contracts all that there are
     */
    record Surroundings(
            Tube program, List<ClassLoader> loaders, Configuration configuration, List<Class<?>> contracts) {}

    private GuestModule(
            Hosting hosting,
            Tube program,
            OpenGuest guest,
            List<Class<?>> served,
            List<Served<?>> offered,
            Network network) {
        this.hosting = hosting;
        this.program = program;
        this.guest = guest;
        this.served = served;
        this.offered = offered;
        this.network = network;
        this.neighbour = new Neighbour(hosting.toString(), network, new Offer(offered));
    }

    /**
     * Starts the runtime, if need be, and loads the modules.
     *
     * @throws BindingException if that cannot be done
     * @throws InvalidPathException if a module is named by no path
     */
    static GuestModule open(Hosting hosting, Surroundings surroundings) {
        try {
            GuestRuntime runtime = runtime(hosting, surroundings.loaders());
            List<Class<?>> own = toRun(hosting, surroundings, true);
            List<Class<?>> perhaps = toRun(hosting, surroundings, false);
            Descriptions descriptions = Descriptions.of(
                    Stream.concat(own.stream(), perhaps.stream()).toList(), surroundings.contracts());
            Network network = Network.ofNativeCode(GraftErrors.INSTANCE);
            List<Path> modules = hosting.modules().stream().map(Path::of).toList();
            OpenGuest.Plan plan = new OpenGuest.Plan(
                    runtime,
                    () -> new GuestObjects(
                            hosting.toString(),
                            descriptions.skeletons(),
                            surroundings.program()::graft,
                            network,
                            GraftErrors.INSTANCE),
                    objects -> new GuestSpec(
                            modules,
                            hosting.home(),
                            descriptions.texts(),
                            descriptions.numbersOf(own),
                            descriptions.numbersOf(perhaps),
                            objects));
            OpenGuest guest = hosting.isApart() ? plan.apart(hosting.toString()) : plan.here();
            List<Class<?>> served = guest.serves().stream()
                    .<Class<?>>map(descriptions::contract)
                    .toList();
            served.forEach(contract -> surroundings.program().register(Skeletons.of(contract)));
            List<Served<?>> offered = guest.serves().stream()
                    .<Served<?>>map(number ->
                            GuestObjects.served(guest::objects, Skeletons.of(descriptions.contract(number)), number))
                    .toList();
            return new GuestModule(hosting, surroundings.program(), guest, served, offered, network);
        } catch (GuestException e) {
            throw new BindingException("", String.valueOf(e.getMessage()), e.getCause());
        }
    }

    /** The contracts that a string of their own sends here, which have to be implemented; else those that any string does. */
    private static List<Class<?>> toRun(Hosting hosting, Surroundings surroundings, boolean byOwnString) {
        return surroundings.contracts().stream()
                .filter(contract -> {
                    Resolution resolution = surroundings
                            .configuration()
                            .resolve(Skeletons.of(contract).graft());
                    return resolution.isOwn() == byOwnString
                            && resolution.effective().hosting().equals(Optional.of(hosting));
                })
                .toList();
    }

    /** Found beside Graft itself, or by the program. */
    private static GuestRuntime runtime(Hosting hosting, List<ClassLoader> loaders) {
        List<ClassLoader> all = new ArrayList<>(loaders);
        all.add(0, GuestModule.class.getClassLoader());
        for (ClassLoader loader : all) {
            try {
                for (GuestRuntime runtime : ServiceLoader.load(GuestRuntime.class, loader)) {
                    if (runtime.name().equals(hosting.runtime())) {
                        return runtime;
                    }
                }
            } catch (ServiceConfigurationError e) {
                throw new GuestException(
                        "what runs " + hosting.runtime() + " cannot be found: " + e.getMessage()
                                + ". If a jar of modules or contracts has Graft's own classes in it, leave them out",
                        e);
            }
        }
        throw new GuestException(
                "runtime=" + hosting.runtime() + " needs the library graft-" + hosting.runtime()
                        + " (group dev.graft) on the class path",
                null);
    }

    @Override
    public <T> Binding<T> bind(Skeleton<T> skeleton, ConnectionString connection) {
        if (!served.contains(skeleton.contract())) {
            throw new BindingException(
                    skeleton.graft(),
                    hosting + " does not implement " + skeleton.contract().getName()
                            + ", or the contract was not found when the tube was opened. Implement it there, or give the"
                            + " graft another connection string; and open the tube with a class loader that knows the"
                            + " contract, compiled with the graft-processor of this release",
                    null);
        }
        return program.toNeighbour(skeleton, connection, neighbour);
    }

    @Override
    public @Nullable String provider(Skeleton<?> skeleton) {
        return served.contains(skeleton.contract()) ? hosting + " in " + guest.description() : null;
    }

    @Override
    public List<Served<?>> served() {
        return offered;
    }

    @Override
    public void close(Duration grace) {
        try {
            network.close(grace);
        } finally {
            guest.close();
        }
    }
}
