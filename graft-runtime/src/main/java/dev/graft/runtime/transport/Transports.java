package dev.graft.runtime.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The transports of one tube by scheme, each made when it is first asked for. All methods may be called by any thread. */
public final class Transports implements AutoCloseable {
    private final Map<String, Transport.Provider> providers = new TreeMap<>();
    private final Map<Transport.Provider, Transport> made = new LinkedHashMap<>();
    private boolean closed;

    /** @param providers for a scheme that several carry, the first counts */
    public Transports(Iterable<? extends Transport.Provider> providers) {
        for (Transport.Provider provider : providers) {
            provider.schemes().forEach(scheme -> this.providers.putIfAbsent(scheme, provider));
        }
    }

    /** Those that the class loader of the runtime knows. */
    public static Transports load() {
        return new Transports(ServiceLoader.load(Transport.Provider.class, Transports.class.getClassLoader()));
    }

    /** The schemes that can be carried, in alphabetical order. */
    public Set<String> schemes() {
        return providers.keySet();
    }

    /** The carrier of a scheme; null if there is none. It is closed by {@link #close}. */
    public synchronized @Nullable Transport of(String scheme) {
        Transport.Provider provider = providers.get(scheme);
        if (provider == null) {
            return null;
        }
        if (closed) {
            throw new TransportException(TransportException.Kind.UNAVAILABLE, "the transport is closed", null);
        }
        return made.computeIfAbsent(provider, Transport.Provider::create);
    }

    /** Closes all transports. Idempotent. */
    @Override
    public void close() {
        Set<Transport> all;
        synchronized (this) {
            closed = true;
            all = Set.copyOf(made.values());
        }
        all.forEach(Transport::close);
    }
}
