package dev.graft.runtime;

import dev.graft.runtime.config.Configuration;
import dev.graft.runtime.config.Hosting;
import dev.graft.runtime.executor.Provider;
import dev.graft.runtime.executor.Providers;
import dev.graft.runtime.executor.Skeletons;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.Offer;
import dev.graft.runtime.session.Served;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a tube offers to others: to callers elsewhere where it listens, and to other tubes in this process. */
final class Offers {
    private final Tube tube;
    private final Configuration configuration;
    private final Providers providers;
    private final HostedRuntimes hosted;

    Offers(Tube tube, Configuration configuration, Providers providers, HostedRuntimes hosted) {
        this.tube = tube;
        this.configuration = configuration;
        this.providers = providers;
        this.hosted = hosted;
    }

    /** What is provided here and what modules of this tube run, made now; for callers elsewhere. */
    List<Served<?>> toCallers() {
        providers.findServices();
        List<Served<?>> served = made(skeleton -> hosting(skeleton) == null);
        served.addAll(hosted.served());
        return served;
    }

    /** For the tube of a module: the implementations of the grafts that are to run in it, made now. */
    List<Served<?>> ofModule(Hosting own) {
        return made(skeleton -> own.equals(hosting(skeleton)));
    }

    private List<Served<?>> made(Predicate<Skeleton<?>> wanted) {
        List<Served<?>> served = new ArrayList<>();
        for (Class<?> contract : providers.contracts()) {
            Skeleton<?> skeleton = Skeletons.of(contract);
            if (wanted.test(skeleton)) {
                tube.register(skeleton);
                served.add(made(skeleton));
            }
        }
        return served;
    }

    private <T> Served<T> made(Skeleton<T> skeleton) {
        Provider<T> provider = Objects.requireNonNull(providers.find(skeleton));
        return Served.by(skeleton, Objects.requireNonNull(providers.instance(provider)));
    }

    private @Nullable Hosting hosting(Skeleton<?> skeleton) {
        return configuration.resolve(skeleton.graft()).effective().hosting().orElse(null);
    }

    /** All that is provided here, each made by its first call; for another tube in this process. */
    Offer all() {
        providers.findServices();
        List<Served<?>> served = new ArrayList<>();
        for (Class<?> contract : providers.contracts()) {
            served.add(late(Skeletons.of(contract)));
        }
        return new Offer(served);
    }

    private <T> Served<T> late(Skeleton<T> skeleton) {
        Provider<T> provider = Objects.requireNonNull(providers.find(skeleton));
        return Served.late(skeleton, () -> Objects.requireNonNull(providers.instance(provider), "it is being made"));
    }

    /** One graft that can be called through this tube, wherever it runs; for another tube in this process. */
    <T> Offer one(Skeleton<T> skeleton) {
        return new Offer(List.of(Served.late(skeleton, () -> tube.graft(skeleton.contract()))));
    }
}
