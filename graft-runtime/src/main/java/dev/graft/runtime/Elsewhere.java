package dev.graft.runtime;

import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.Providers;
import dev.graft.runtime.executor.Skeletons;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.Neighbour;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What else there is in this process that may run a tube's grafts: the modules that it hosts and, where it is the tube of such
 * a module itself, the program's. May be used by any thread.
 */
final class Elsewhere {
    private final Tube tube;
    private final Configuration configuration;
    private final Providers providers;
    private final HostedRuntimes hosted;
    private final @Nullable Module module;
    private @Nullable Neighbour neighbour; // set before the tube is used

    /**
     * What a tube is in.
     *
     * @param program the tube that hosts the module
     * @param hosting what the configuration calls the module
     */
    record Module(Tube program, Hosting hosting) {}

    /** @param module what the tube is in; null if it is a program's own */
    Elsewhere(
            Tube tube,
            Configuration configuration,
            Providers providers,
            HostedRuntimes hosted,
            @Nullable Module module) {
        this.tube = tube;
        this.configuration = configuration;
        this.providers = providers;
        this.hosted = hosted;
        this.module = module;
    }

    /** For a test: all grafts are those of another tube. */
    void toModule(Neighbour all) {
        neighbour = all;
    }

    /**
     * The binding of a graft that does not run in this tube, but in this process; null if this tube knows itself.
     *
     * @throws BindingException if it cannot be bound where it is to run
     */
    <T> @Nullable Binding<T> bind(Skeleton<T> skeleton, ConnectionString connection) {
        Neighbour all = neighbour;
        if (all != null) {
            return tube.toNeighbour(skeleton, connection, all);
        }
        Hosting hosting = connection.hosting().orElse(null);
        if (module == null) {
            return hosting == null ? null : hosted.bind(hosting, skeleton, connection);
        }
        boolean isOwn = hosting == null ? providers.find(skeleton) != null : hosting.equals(module.hosting);
        return isOwn || !connection.hosts().isEmpty() ? null : ofProgram(module.program, skeleton, connection);
    }

    /** A module reaches what the program can call, wherever that runs. */
    private <T> Binding<T> ofProgram(Tube program, Skeleton<T> skeleton, ConnectionString connection) {
        Class<?> contract = contract(program, skeleton);
        if (contract == skeleton.contract()) {
            return program.bindRaw(skeleton);
        }
        // Not bound before the first call: the program may be making, at this very moment, what needs this module.
        Skeleton<?> known = Skeletons.of(contract);
        program.requireProvider(known);
        return tube.toNeighbour(skeleton, connection, program.neighbour("the program that hosts the module", known));
    }

    private static Class<?> contract(Tube program, Skeleton<?> skeleton) {
        String name = skeleton.contract().getName();
        for (ClassLoader loader : program.loaders()) {
            try {
                return Class.forName(name, false, loader);
            } catch (ClassNotFoundException notThere) {
                // perhaps in the next one
            }
        }
        throw new BindingException(
                skeleton.graft(),
                "a module asks for " + name + ", which neither the module nor the program that hosts it provides",
                null);
    }

    /** Why nobody runs a graft that is to run in this tube, and what to do. */
    String nobody(Skeleton<?> skeleton) {
        String graft = skeleton.graft();
        String source = configuration.resolve(graft).source().toString();
        if (module != null) {
            return "the module " + module.hosting + " does not provide "
                    + skeleton.contract().getName() + ", and the graft \"" + graft + "\" is to run there (" + source
                    + "). " + provided();
        }
        return "nobody provides " + skeleton.contract().getName() + " here, and the graft \"" + graft
                + "\" is to run in memory (" + source
                + "). Provide an implementation, in code, by a GraftModule or as a ServiceLoader provider, or say where"
                + " it runs, for example graft.connection." + graft + "=tcp://host:port in graft.properties";
    }

    private String provided() {
        return providers.contracts().stream()
                .map(Class::getName)
                .collect(Collectors.joining(
                        ", ", "It provides ", "; give the graft another connection string, or add the jar that does"));
    }
}
