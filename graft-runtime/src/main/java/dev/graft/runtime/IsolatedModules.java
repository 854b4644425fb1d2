package dev.graft.runtime;

import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.config.Source;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.ContractFiles;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.hosting.ApiClassLoader;
import dev.graft.runtime.hosting.SharedTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a tube hosts, each in a class loader of its own. They are opened with the tube, and closed with it. May be
 * used by any thread once they are open.
 */
final class IsolatedModules {
    private final Tube host;
    private final Map<Hosting, IsolatedModule> modules = new LinkedHashMap<>();

    IsolatedModules(Tube host) {
        this.host = host;
    }

    /**
     * Opens all that the configuration names.
     *
     * @param loaders know the contracts of the program
     * @throws BindingException if one cannot be hosted; {@link #close} ends those that were opened before
     */
    void open(Map<Hosting, Source> hostings, List<ClassLoader> loaders) {
        if (hostings.isEmpty()) {
            return;
        }
        ClassLoader program = loaders.get(0);
        SharedTypes shared = new SharedTypes(program, ContractFiles.contracts(program));
        ApiClassLoader api = new ApiClassLoader(IsolatedModules.class.getClassLoader());
        hostings.forEach((hosting, source) -> modules.put(
                hosting, IsolatedModule.open(hosting, source, new IsolatedModule.Surroundings(host, api, shared))));
    }

    /**
     * Binds a graft to the module that is to run it: directly, where it has the very contract; else by bytes.
     *
     * @throws BindingException if the module does not provide it, or cannot make it
     */
    <T> Binding<T> bind(Hosting hosting, Skeleton<T> skeleton, ConnectionString connection) {
        IsolatedModule module = modules.get(hosting);
        if (module == null) {
            throw new BindingException(skeleton.graft(), "the tube is closed", null);
        }
        return module.bind(skeleton, connection);
    }

    /** Who provides a graft in a module, in words; null if nobody does. */
    @Nullable
    String provider(Hosting hosting, Skeleton<?> skeleton) {
        IsolatedModule module = modules.get(hosting);
        return module == null ? null : module.provider(skeleton);
    }

    /** Ends the modules, the last one first. */
    void close(Duration grace) {
        List<IsolatedModule> newestFirst = new ArrayList<>(modules.values());
        Collections.reverse(newestFirst);
        newestFirst.forEach(module -> module.close(grace));
    }
}
