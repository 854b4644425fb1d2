package dev.graft.runtime.testing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How tubes are opened for a test: configured by their code alone, so that no property, variable or file of the
 * surroundings has a say.
 *
 * @param injector says which calls fail; null for none
 * @param module the {@code Hypertube} that runs all grafts, as that of an isolated module does which brings its own contracts;
 *     null for none
 */
public record TestOpening(
        @Nullable FaultInjector injector, @Nullable Object module) {
    private static final ThreadLocal<@Nullable TestOpening> CURRENT = new ThreadLocal<>();

    /** One without a module. */
    public TestOpening(@Nullable FaultInjector injector) {
        this(injector, null);
    }

    /** Opens something, by this thread, whose tubes are opened so. */
    public <T> T open(Supplier<T> opening) {
        TestOpening outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return opening.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** How this thread is to open a tube now; null as anywhere else. */
    public static @Nullable TestOpening current() {
        return CURRENT.get();
    }
}
