package dev.graft.runtime;

import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.config.Source;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.Descriptions;
import dev.graft.runtime.executor.Skeletons;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;
import dev.graft.runtime.session.GuestObjects;
import dev.graft.runtime.session.Network;
import dev.graft.runtime.session.Offer;
import dev.graft.runtime.session.Served;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Modules of another language, in a runtime of their own in this process. Bytes cross, on threads of a network of the guest's
 * own, so that deadlines hold whatever the guest does. May be used by any thread.
 */
final class GuestModule implements HostedRuntime {
    private final Hosting hosting;
    private final Tube program;
    private final Guest guest;
    private final List<Class<?>> served;
    private final Network network;
    private final List<Served<?>> offered;
    private final Network.Neighbour neighbour;

    /**
     * What all guests of a tube have in common.
     *
     * @param program the tube
     * @param loader knows the contracts of the program
     * @param contracts all that there are
     */
    record Surroundings(Tube program, ClassLoader loader, Configuration configuration, List<Class<?>> contracts) {}

    private GuestModule(Hosting hosting, Tube program, Guest guest, List<Class<?>> served, List<Served<?>> offered) {
        this.hosting = hosting;
        this.program = program;
        this.guest = guest;
        this.served = served;
        this.offered = offered;
        this.network = new Network(GraftErrors.INSTANCE);
        this.neighbour = new Network.Neighbour(hosting.toString(), network, new Offer(offered));
    }

    /**
     * Starts the runtime, if need be, and loads the modules.
     *
     * @param source who says that they are to be loaded, for messages
     * @throws BindingException if that cannot be done
     */
    static GuestModule open(Hosting hosting, Source source, Surroundings surroundings) {
        try {
            GuestRuntime runtime = runtime(hosting, surroundings.loader());
            List<Class<?>> served = surroundings.contracts().stream()
                    .filter(contract -> isToRun(contract, hosting, surroundings.configuration()))
                    .toList();
            Descriptions descriptions = Descriptions.of(served);
            List<Path> modules = hosting.modules().stream().map(Path::of).toList();
            List<Integer> numbers = descriptions.numbersOf(served);
            GuestObjects objects = new GuestObjects(descriptions.skeletons(), GraftErrors.INSTANCE);
            Guest guest = runtime.open(new GuestSpec(modules, hosting.home(), descriptions.texts(), numbers, objects));
            objects.connect(guest);
            served.forEach(contract -> surroundings.program().register(Skeletons.of(contract)));
            List<Served<?>> offered =
                    numbers.stream().<Served<?>>map(objects::served).toList();
            return new GuestModule(hosting, surroundings.program(), guest, served, offered);
        } catch (InvalidPathException e) {
            throw new BindingException("", source + ": \"" + e.getInput() + "\" is no path: " + e.getReason(), e);
        } catch (GuestException | BindingException e) {
            throw new BindingException("", source + ": " + e.getMessage(), e.getCause());
        }
    }

    private static boolean isToRun(Class<?> contract, Hosting hosting, Configuration configuration) {
        return configuration
                .resolve(Skeletons.of(contract).graft())
                .effective()
                .hosting()
                .filter(hosting::equals)
                .isPresent();
    }

    private static GuestRuntime runtime(Hosting hosting, ClassLoader loader) {
        for (GuestRuntime runtime : ServiceLoader.load(GuestRuntime.class, loader)) {
            if (runtime.name().equals(hosting.runtime())) {
                return runtime;
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
                    skeleton.contract().getName() + " was not found among the contracts of the program when "
                            + hosting + " was opened; compile it with the graft-processor of this release, and open the"
                            + " tube with a class loader that knows it",
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
