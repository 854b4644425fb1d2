package dev.graft.runtime.session;

import dev.graft.runtime.generated.Skeleton;
import java.util.function.Supplier;

/**
 * An implementation that calls of the other side reach.
 *
 * @param <T> the contract
 */
public final class Served<T> {
    private final Skeleton<T> skeleton;
    private final Supplier<? extends T> target;

    private Served(Supplier<? extends T> target, Skeleton<T> skeleton) {
        this.skeleton = skeleton;
        this.target = target;
    }

    /**
     * One that there is.
     *
     * @param skeleton the contract's skeleton
     * @param target the implementation
     */
    public Served(Skeleton<T> skeleton, T target) {
        this(() -> target, skeleton);
    }

    /**
     * One that there may not be yet.
     *
     * @param target the implementation, asked for by each call
     */
    public static <T> Served<T> late(Skeleton<T> skeleton, Supplier<? extends T> target) {
        return new Served<>(target, skeleton);
    }

    Skeleton<T> skeleton() {
        return skeleton;
    }

    T target() {
        return target.get();
    }
}
