package dev.graft.runtime.executor;

import dev.graft.runtime.generated.Skeleton;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An implementation that there is or will be. {@link Providers} makes it, under its lock.
 *
 * @param <T> the contract
 */
public final class Provider<T> {
    /** Who provides; the first tier that does wins. */
    public enum Tier {
        /** The builder of the tube. */
        CODE,
        /** A {@code GraftModule}. */
        MODULE,
        /** A {@code ServiceLoader} provider of the contract itself. */
        SERVICE
    }

    private final Skeleton<T> skeleton;
    private final Tier tier;
    private final String origin;
    private final boolean owned;
    private final Supplier<? extends T> factory;

    private volatile @Nullable T instance;
    private boolean making; // guarded by the lock of Providers

    /**
     * @param origin who provides it, in words
     * @param owned whether the tube closes it
     * @param factory makes or gives it
     */
    public Provider(Skeleton<T> skeleton, Tier tier, String origin, boolean owned, Supplier<? extends T> factory) {
        this.skeleton = skeleton;
        this.tier = tier;
        this.origin = origin;
        this.owned = owned;
        this.factory = factory;
    }

    public Skeleton<T> skeleton() {
        return skeleton;
    }

    public Tier tier() {
        return tier;
    }

    /** The implementation, once it is made. */
    @Nullable
    T instance() {
        return instance;
    }

    boolean owned() {
        return owned;
    }

    /** True while its factory runs. */
    boolean isBeingMade() {
        return making;
    }

    T make() {
        making = true;
        try {
            T made = factory.get();
            if (!skeleton.contract().isInstance(made)) {
                throw new BindingException(
                        skeleton.graft(),
                        origin + " gave "
                                + (made == null ? "null" : made.getClass().getName()) + ", which is no "
                                + skeleton.contract().getName(),
                        null);
            }
            instance = made;
            return made;
        } catch (BindingException e) {
            throw e;
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            // ServiceLoader wraps what a constructor throws in an error that does not repeat it.
            Throwable why = e instanceof ServiceConfigurationError && e.getCause() != null ? e.getCause() : e;
            throw new BindingException(
                    skeleton.graft(),
                    "the implementation of " + skeleton.graft() + " ("
                            + skeleton.contract().getName() + ") could not be made by " + origin + ": " + why,
                    why);
        } finally {
            making = false;
        }
    }

    /** Who provides it and, once it is made, what it is. */
    @Override
    public String toString() {
        T made = instance;
        return made == null ? origin : made.getClass().getName() + " from " + origin;
    }
}
