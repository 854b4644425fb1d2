package dev.graft.runtime;

import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.config.Source;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.ContractFiles;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.Served;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All modules that a tube hosts apart from its own classes. They are opened with the tube, and closed with it. May be used by
 * any thread once they are open.
 */
final class HostedRuntimes {
    private final Tube program;
    private final Map<Hosting, HostedRuntime> runtimes = new LinkedHashMap<>();

    HostedRuntimes(Tube program) {
        this.program = program;
    }

    /**
     * Opens all that the configuration names.
     *
     * @param loaders know the contracts of the program
     * @throws BindingException if one cannot be hosted; {@link #close} ends those that were opened before
     */
    void open(Configuration configuration, List<ClassLoader> loaders) {
        Map<Hosting, Source> hostings = configuration.hostings();
        if (hostings.isEmpty()) {
            return;
        }
        Set<Class<?>> contracts = new LinkedHashSet<>();
        loaders.forEach(loader -> contracts.addAll(ContractFiles.contracts(loader)));
        IsolatedModule.Surroundings isolated =
                IsolatedModule.Surroundings.of(program, loaders.get(0), List.copyOf(contracts));
        GuestModule.Surroundings guests =
                new GuestModule.Surroundings(program, loaders, configuration, List.copyOf(contracts));
        hostings.forEach((hosting, source) -> runtimes.put(
                hosting,
                opened(
                        source,
                        () -> hosting.isJvm()
                                ? IsolatedModule.open(hosting, isolated)
                                : GuestModule.open(hosting, guests))));
    }

    /** Says who wants a module that cannot be hosted. */
    private static HostedRuntime opened(Source source, Supplier<HostedRuntime> opening) {
        try {
            return opening.get();
        } catch (InvalidPathException e) {
            throw new BindingException("", source + ": \"" + e.getInput() + "\" is no path: " + e.getReason(), e);
        } catch (BindingException e) {
            throw new BindingException(e.graft(), source + ": " + e.getMessage(), e.getCause());
        }
    }

    /**
     * Binds a graft to the modules that are to run it.
     *
     * @throws BindingException if they do not provide it, or cannot make it
     */
    <T> Binding<T> bind(Hosting hosting, Skeleton<T> skeleton, ConnectionString connection) {
        HostedRuntime runtime = runtimes.get(hosting);
        if (runtime == null) {
            throw new BindingException(skeleton.graft(), hosting + " was not opened", null);
        }
        return runtime.bind(skeleton, connection);
    }

    /** Who provides a graft in the modules that are to run it, in words; null if nobody does. */
    @Nullable
    String provider(Hosting hosting, Skeleton<?> skeleton) {
        HostedRuntime runtime = runtimes.get(hosting);
        return runtime == null ? null : runtime.provider(skeleton);
    }

    /** What the modules run of the grafts that are to run in them, for others to call. */
    List<Served<?>> served() {
        List<Served<?>> all = new ArrayList<>();
        runtimes.values().forEach(runtime -> all.addAll(runtime.served()));
        return all;
    }

    /** Ends the modules, the last ones first. */
    void close(Duration grace) {
        List<HostedRuntime> newestFirst = new ArrayList<>(runtimes.values());
        Collections.reverse(newestFirst);
        newestFirst.forEach(runtime -> runtime.close(grace));
    }
}
