package dev.graft.runtime.process;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads modules into a runtime, in the program and in a process of their own alike: on a thread of its own, since code of the
 * modules runs, which may never end. May be used by any thread.
 */
public final class Loading {
    /** More than a runtime's own limit, which says more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Loading() {}

    /**
     * Loads modules.
     *
     * @throws GuestException if that cannot be done, as where a library that the runtime needs is missing, or is not done within
     *     three minutes
     */
    public static Guest open(GuestRuntime runtime, GuestSpec spec) {
        return open(runtime, spec, PATIENCE);
    }

    static Guest open(GuestRuntime runtime, GuestSpec spec, Duration patience) {
        FutureTask<Guest> opening = new FutureTask<>(() -> runtime.open(spec));
        Thread thread = new Thread(null, opening, "graft-guest-loading", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        try {
            return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            boolean unused = opening.cancel(true);
            throw new GuestException(
                    "the modules " + modules(spec) + " were not loaded within " + patience.toSeconds()
                            + " s. Let what runs while they load, a constructor or a top level, begin nothing that waits",
                    e);
        } catch (InterruptedException e) {
            boolean unused = opening.cancel(true);
            Thread.currentThread().interrupt();
            throw new GuestException("interrupted while the modules " + modules(spec) + " were loaded", e);
        } catch (ExecutionException e) {
            throw thrown(runtime, e.getCause());
        }
    }

    private static String modules(GuestSpec spec) {
        return spec.modules().stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static RuntimeException thrown(GuestRuntime runtime, @Nullable Throwable cause) {
        if (cause instanceof NoClassDefFoundError e && e.getCause() instanceof ClassNotFoundException missing) {
            return new GuestException(
                    "runtime=" + runtime.name()
                            + " needs a library that is not on the class path: there is no class "
                            + missing.getMessage() + ". Add all that graft-" + runtime.name() + " depends on",
                    e);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception
                ? exception
                : new GuestException(String.valueOf(cause), cause);
    }
}
