package dev.graft.runtime.executor;

import dev.graft.runtime.executor.Provider.Tier;
import dev.graft.runtime.generated.Skeleton;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The implementations that one tube has. Each is made once, by the first thread that needs it; factories may ask for
 * others meanwhile, in a circle too. May be used by any thread.
 */
public final class Providers {
    private static final System.Logger LOGGER = System.getLogger(Providers.class.getName());

    private final List<ClassLoader> loaders;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Class<?>, Map<Tier, Provider<?>>> known = new LinkedHashMap<>(); // guarded by lock
    private final Deque<Provider<?>> made = new ArrayDeque<>(); // guarded by lock

    /**
     * @param loaders where {@code ServiceLoader} providers are looked for
     */
    public Providers(List<ClassLoader> loaders) {
        this.loaders = List.copyOf(loaders);
    }

    /**
     * Adds an implementation.
     *
     * @throws BindingException if its tier has one already
     */
    public void add(Provider<?> provider) {
        lock.lock();
        try {
            Provider<?> other = known.computeIfAbsent(
                            provider.skeleton().contract(), contract -> new EnumMap<>(Tier.class))
                    .putIfAbsent(provider.tier(), provider);
            if (other != null) {
                throw new BindingException(
                        provider.skeleton().graft(),
                        provider.skeleton().contract().getName() + " is provided twice: by " + other + " and by "
                                + provider + ". Remove one of them",
                        null);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Also finds the contracts that only {@code ServiceLoader} knows the providers of, in order to serve them. */
    public void findServices() {
        for (ClassLoader loader : loaders) {
            for (Class<?> contract : ServiceFiles.contracts(loader)) {
                find(Skeletons.of(contract));
            }
        }
    }

    /** The contracts that have been added or found. */
    public List<Class<?>> contracts() {
        lock.lock();
        try {
            return List.copyOf(known.keySet());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Who provides a contract; null if nobody does.
     *
     * @throws BindingException if one tier has two
     */
    public <T> @Nullable Provider<T> find(Skeleton<T> skeleton) {
        lock.lock();
        try {
            Map<Tier, Provider<?>> tiers = known.get(skeleton.contract());
            if (tiers == null) {
                Provider<T> service = service(skeleton);
                if (service == null) {
                    return null;
                }
                add(service);
                return service;
            }
            @SuppressWarnings("unchecked") // the key is the contract
            Provider<T> first = (Provider<T>) tiers.values().iterator().next();
            return first;
        } finally {
            lock.unlock();
        }
    }

    private <T> @Nullable Provider<T> service(Skeleton<T> skeleton) {
        Class<T> contract = skeleton.contract();
        if (!Modifier.isPublic(contract.getModifiers())) {
            return null; // ServiceLoader provides public types only
        }
        Providers.class.getModule().addUses(contract);
        Map<Class<? extends T>, ServiceLoader.Provider<T>> found = new LinkedHashMap<>();
        try {
            for (ClassLoader loader : loaders) {
                if (sees(loader, contract)) {
                    ServiceLoader.load(contract, loader).stream()
                            .forEach(provider -> found.putIfAbsent(provider.type(), provider));
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new BindingException(
                    skeleton.graft(),
                    "the provider of " + contract.getName() + " cannot be loaded: " + e.getMessage()
                            + ". Correct its line in META-INF/services/" + contract.getName(),
                    e);
        }
        if (found.isEmpty()) {
            return null;
        }
        if (found.size() > 1) {
            List<String> names = new ArrayList<>();
            found.keySet().forEach(type -> names.add(type.getName()));
            throw new BindingException(
                    skeleton.graft(),
                    contract.getName() + " has " + names.size() + " ServiceLoader providers: "
                            + String.join(" and ", names) + ". Remove all but one",
                    null);
        }
        ServiceLoader.Provider<T> only = found.values().iterator().next();
        return new Provider<>(
                skeleton,
                Tier.SERVICE,
                "the ServiceLoader provider " + only.type().getName(),
                true,
                only);
    }

    /** False where the loader has a contract of this name that is another class: its providers are of that one. */
    private static boolean sees(ClassLoader loader, Class<?> contract) {
        try {
            return Class.forName(contract.getName(), false, loader) == contract;
        } catch (ClassNotFoundException | LinkageError unknownThere) {
            return false;
        }
    }

    /** The implementation, made now if it is not yet; null if its own factory, on this thread, is asking for it. */
    public <T> @Nullable T instance(Provider<T> provider) {
        T instance = provider.instance();
        if (instance != null) {
            return instance;
        }
        lock.lock();
        try {
            instance = provider.instance();
            if (instance == null && !provider.isBeingMade()) {
                instance = provider.make();
                made.push(provider);
            }
            return instance;
        } finally {
            lock.unlock();
        }
    }

    /** Closes what the tube has made, the newest first. */
    public void close() {
        lock.lock();
        try {
            while (!made.isEmpty()) {
                Provider<?> provider = made.pop();
                if (provider.owned() && provider.instance() instanceof AutoCloseable closeable) {
                    close(provider, closeable);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Provider<?> provider, AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOGGER.log(System.Logger.Level.WARNING, "Closing " + provider + " failed", e);
        }
    }
}
