package dev.graft.runtime;

import dev.graft.runtime.config.ConnectionString;
import dev.graft.runtime.executor.BindingException;
import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.Served;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules that a tube hosts apart from its own classes. May be used by any thread. */
interface HostedRuntime {
    /**
     * Binds a graft that is to run here.
     *
     * @throws BindingException if the modules do not provide it, or cannot make it
     */
    <T> Binding<T> bind(Skeleton<T> skeleton, ConnectionString connection);

    /** Who provides a graft here and how it is called, in words; null if nobody does. */
    @Nullable
    String provider(Skeleton<?> skeleton);

    /** What it runs of the grafts that are to run here, for others to call. */
    List<Served<?>> served();

    /** Ends what the modules do, and lets go of them. */
    void close(Duration grace);
}
