package dev.graft.runtime;

import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.config.Explanation;
import dev.graft.runtime.config.GraftNames;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.config.Resolution;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.executor.Provider;
import dev.graft.runtime.executor.Providers;
import dev.graft.runtime.generated.Skeleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The grafts that a tube knows of, by name, and what it says of them. May be used by any thread. */
final class Grafts {
    private final Configuration configuration;
    private final Providers providers;
    private final HostedRuntimes hosted;
    private final Map<String, Skeleton<?>> byName = new TreeMap<>(); // guarded by this

    Grafts(Configuration configuration, Providers providers, HostedRuntimes hosted) {
        this.hosted = hosted;
        this.configuration = configuration;
        this.providers = providers;
    }

    /**
     * Takes note of a contract.
     *
     * @throws BindingException if its name, or the environment variable of its name, belongs to another one
     */
    synchronized void register(Skeleton<?> skeleton) {
        Skeleton<?> other = byName.putIfAbsent(skeleton.graft(), skeleton);
        if (other == skeleton) {
            return;
        }
        if (other != null) {
            throw new BindingException(
                    skeleton.graft(),
                    "the contracts " + named(other) + " and " + named(skeleton) + " both have the name \""
                            + skeleton.graft() + "\". " + remedy(other, skeleton),
                    null);
        }
        List<GraftNames.Clash> clashes = GraftNames.clashes(byName.keySet());
        if (!clashes.isEmpty()) {
            byName.remove(skeleton.graft());
            throw new BindingException(skeleton.graft(), clashes.get(0).toString(), null);
        }
    }

    private static String named(Skeleton<?> skeleton) {
        return skeleton.contract().getName();
    }

    private static String remedy(Skeleton<?> one, Skeleton<?> other) {
        return named(one).equals(named(other))
                ? "It is one contract, loaded twice by different class loaders: put the modules that share it into one"
                        + " folder, so that they have one class loader"
                : "Name one of them otherwise, with @Graft(\"...\")";
    }

    List<Route> routes() {
        return known().values().stream().map(this::route).toList();
    }

    /** A copy, so that no lock is held while others are asked: a factory holds theirs, and may register a contract. */
    private synchronized Map<String, Skeleton<?>> known() {
        return new TreeMap<>(byName);
    }

    private Route route(Skeleton<?> skeleton) {
        Resolution resolution = configuration.resolve(skeleton.graft());
        return new Route(
                skeleton.graft(),
                skeleton.contract().getName(),
                mode(resolution.effective()),
                resolution.effective().text(),
                resolution.source().toString(),
                resolution.overridden().stream()
                        .map(beaten -> beaten.string().text() + " from " + beaten.source())
                        .toList(),
                provider(skeleton));
    }

    private static Route.Mode mode(ConnectionString connection) {
        if (connection.hosting().isPresent()) {
            return Route.Mode.LOCAL;
        }
        return connection.inMemory() ? Route.Mode.IN_MEMORY : Route.Mode.REMOTE;
    }

    private Optional<String> provider(Skeleton<?> skeleton) {
        Hosting hosting =
                configuration.resolve(skeleton.graft()).effective().hosting().orElse(null);
        if (hosting != null) {
            return Optional.ofNullable(hosted.provider(hosting, skeleton));
        }
        try {
            Provider<?> provider = providers.find(skeleton);
            return provider == null ? Optional.empty() : Optional.of(provider.toString());
        } catch (BindingException e) {
            return Optional.of("unclear: " + e.getMessage());
        }
    }

    String explain() {
        Map<String, Skeleton<?>> known = known();
        List<Explanation.Entry> entries = known.values().stream()
                .map(skeleton -> new Explanation.Entry(
                        skeleton.graft(),
                        skeleton.contract().getName(),
                        mode(configuration.resolve(skeleton.graft()).effective())
                                .words(),
                        configuration.resolve(skeleton.graft()),
                        provider(skeleton).orElse("")))
                .toList();
        return new Explanation(entries, configuration.unused(known.keySet())).text();
    }
}
