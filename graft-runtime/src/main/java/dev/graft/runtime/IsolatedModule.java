package dev.graft.runtime;

import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.Skeletons;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.hosting.Advice;
import dev.graft.runtime.hosting.ApiClassLoader;
import dev.graft.runtime.hosting.HostedModule;
import dev.graft.runtime.hosting.LinkageProblems;
import dev.graft.runtime.hosting.ModuleException;
import dev.graft.runtime.hosting.ProviderCheck;
import dev.graft.runtime.hosting.SharedTypes;
import dev.graft.runtime.session.Neighbour;
import dev.graft.runtime.session.Served;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A module in a class loader of its own, with a tube of its own in it. May be used by any thread. */
final class IsolatedModule implements HostedRuntime {
    private static final System.Logger LOGGER = System.getLogger(IsolatedModule.class.getName());

    private final Hosting hosting;
    private final HostedModule module;
    private final LinkageProblems problems;
    private final Tube tube;
    private final Tube host;
    private @Nullable Neighbour neighbour; // guarded by this; what the program's network knows it as

    /**
     * What all modules of a tube have in common.
     *
     * @param host the tube
     * @param api the parent of their class loaders
     * @param shared what they need not bring
     */
    record Surroundings(Tube host, ApiClassLoader api, SharedTypes shared) {
        /**
         * Those of a program's tube.
         *
         * @param loader knows the contracts
         * @param contracts all that there are
         */
        static Surroundings of(Tube host, ClassLoader loader, List<Class<?>> contracts) {
            return new Surroundings(
                    host,
                    new ApiClassLoader(IsolatedModule.class.getClassLoader()),
                    new SharedTypes(loader, contracts));
        }
    }

    private IsolatedModule(Hosting hosting, HostedModule module, LinkageProblems problems, Tube tube, Tube host) {
        this.host = host;
        this.hosting = hosting;
        this.module = module;
        this.problems = problems;
        this.tube = tube;
    }

    /**
     * Loads a module.
     *
     * @throws BindingException if it cannot be hosted
     * @throws InvalidPathException if what is to be loaded is named by no path
     */
    static IsolatedModule open(Hosting hosting, Surroundings surroundings) {
        List<HostedModule> all = new ArrayList<>();
        LinkageProblems problems = new LinkageProblems(all, Advice.CONNECTION_STRING);
        boolean open = false;
        try {
            List<Path> paths = hosting.modules().stream().map(Path::of).toList();
            HostedModule module = HostedModule.open(paths, surroundings.api(), surroundings.shared()::find);
            all.add(module);
            new ProviderCheck(problems, Advice.CONNECTION_STRING).check(module);
            Tube tube = within(module, () -> Tube.openIn(surroundings.host(), hosting, module.loader()));
            open = true;
            return new IsolatedModule(hosting, module, problems, tube, surroundings.host());
        } catch (ModuleException e) {
            throw new BindingException("", String.valueOf(e.getMessage()), e);
        } catch (BindingException e) {
            throw new BindingException(e.graft(), words(e, problems), e.getCause());
        } catch (LinkageError e) {
            throw new BindingException("", problems.describe(e), e);
        } finally {
            if (!open) {
                all.forEach(IsolatedModule::close);
            }
        }
    }

    /** A class that is missing is put into words, however deep the error is. */
    private static String words(BindingException e, LinkageProblems problems) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof LinkageError linkage) {
                return problems.describe(linkage);
            }
        }
        return String.valueOf(e.getMessage());
    }

    /** Libraries look at the thread's context class loader; what the module makes here is to find its own. */
    private static <T> T within(HostedModule module, Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader outer = thread.getContextClassLoader();
        thread.setContextClassLoader(module.loader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    /** Directly, where the module has the very contract; else by bytes. */
    @Override
    public <T> Binding<T> bind(Skeleton<T> skeleton, ConnectionString connection) {
        try {
            Class<?> contract = contract(skeleton);
            if (contract == skeleton.contract()) {
                refuseMixture(skeleton);
                return within(module, () -> tube.bindRaw(skeleton));
            }
            Binding<?> unused = within(module, () -> tube.bindRaw(Skeletons.of(contract))); // what is wrong shows now
            return host.toNeighbour(skeleton, connection, neighbour());
        } catch (BindingException e) {
            throw new BindingException(skeleton.graft(), words(e, problems), e.getCause());
        } catch (LinkageError e) {
            throw new BindingException(skeleton.graft(), problems.describe(e), e);
        }
    }

    /** The module's class of the contract's name: the program's, or one that the module brings. */
    private Class<?> contract(Skeleton<?> skeleton) {
        try {
            return Class.forName(skeleton.contract().getName(), false, module.loader());
        } catch (ClassNotFoundException e) {
            throw new BindingException(skeleton.graft(), tube.nobody(skeleton), e);
        }
    }

    /** Types of one contract that come from both sides could not be passed: the JVM would refuse them much later. */
    private void refuseMixture(Skeleton<?> skeleton) {
        for (Class<?> type : SharedTypes.of(skeleton.contract())) {
            if (type.getClassLoader() != module.loader()
                    && module.whereIs(type.getName()).isPresent()) {
                throw new BindingException(
                        skeleton.graft(),
                        module + " brings its own " + type.getName() + ", but not the contract "
                                + skeleton.contract().getName() + " that mentions it. Let the module bring both, or"
                                + " neither",
                        null);
            }
        }
    }

    private synchronized Neighbour neighbour() {
        Neighbour made = neighbour;
        if (made == null) {
            made = tube.neighbour(hosting.toString());
            neighbour = made;
        }
        return made;
    }

    @Override
    public @Nullable String provider(Skeleton<?> skeleton) {
        try {
            Class<?> contract = contract(skeleton);
            String provider = tube.provider(Skeletons.of(contract));
            String how = contract == skeleton.contract()
                    ? "called directly"
                    : "called by bytes, as the module brings its own " + contract.getName();
            return provider == null ? null : provider + " in " + module + ", " + how;
        } catch (BindingException e) {
            return "unclear: " + e.getMessage();
        }
    }

    @Override
    public List<Served<?>> served() {
        return within(module, () -> tube.servedFor(hosting));
    }

    @Override
    public void close(Duration grace) {
        try {
            tube.close(grace);
        } finally {
            close(module);
        }
    }

    private static void close(HostedModule module) {
        try {
            module.loader().close();
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "Closing the files of " + module + " failed", e);
        }
    }

    @Override
    public String toString() {
        return hosting.toString();
    }
}
