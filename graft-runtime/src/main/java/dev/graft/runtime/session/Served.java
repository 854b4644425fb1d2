package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;
import java.util.function.Supplier;

/**
 * A contract that calls of the other side reach, and what runs them.
 *
 * @param <T> the contract
 */
public final class Served<T> {
    private final Skeleton<T> skeleton;
    private final Supplier<? extends T> target;
    private final Body body;

    /** The bodies of a contract's methods. */
    interface Body {
        /**
         * Runs one.
         *
         * @throws Throwable what it throws
         */
        void invoke(ContractMethod method, MessageReader in, MessageWriter out) throws Throwable;
    }

    private Served(Skeleton<T> skeleton, Supplier<? extends T> target, Body body) {
        this.skeleton = skeleton;
        this.target = target;
        this.body = body;
    }

    private static <T> Served<T> of(Skeleton<T> skeleton, Supplier<? extends T> target) {
        return new Served<>(
                skeleton, target, (method, in, out) -> skeleton.invoke(method.index(), target.get(), in, out));
    }

    /**
     * One that has an implementation.
     *
     * @param skeleton the contract's skeleton
     */
    public static <T> Served<T> by(Skeleton<T> skeleton, T target) {
        return of(skeleton, () -> target);
    }

    /**
     * One whose implementation there may not be yet.
     *
     * @param target the implementation, asked for by each call
     */
    public static <T> Served<T> late(Skeleton<T> skeleton, Supplier<? extends T> target) {
        return of(skeleton, target);
    }

    /** One that a guest implements, in another language. */
    static <T> Served<T> byGuest(Skeleton<T> skeleton, GuestBody body) {
        return new Served<>(
                skeleton,
                () -> {
                    throw new IllegalStateException("a guest has no objects of this process");
                },
                body);
    }

    Skeleton<T> skeleton() {
        return skeleton;
    }

    T target() {
        return target.get();
    }

    Body body() {
        return body;
    }
}
