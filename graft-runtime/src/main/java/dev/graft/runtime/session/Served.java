package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;
import java.util.function.Supplier;

/**
 * A contract that calls of the other side reach, and what runs them. Small: there is one for each object that the other side
 * has.
 *
 * @param <T> the contract
 */
public abstract class Served<T> {
    private final Skeleton<T> skeleton;

    private Served(Skeleton<T> skeleton) {
        this.skeleton = skeleton;
    }

    /**
     * One that has an implementation.
     *
     * @param skeleton the contract's skeleton
     */
    public static <T> Served<T> by(Skeleton<T> skeleton, T target) {
        return new Served<>(skeleton) {
            @Override
            T target() {
                return target;
            }
        };
    }

    /**
     * One whose implementation there may not be yet.
     *
     * @param target the implementation, asked for by each call
     */
    public static <T> Served<T> late(Skeleton<T> skeleton, Supplier<? extends T> target) {
        return new Served<>(skeleton) {
            @Override
            T target() {
                return target.get();
            }
        };
    }

    /** One that a guest implements, in another language. */
    static <T> Served<T> byGuest(Skeleton<T> skeleton, GuestBody body) {
        return new Served<>(skeleton) {
            @Override
            T target() {
                throw new IllegalStateException("a guest has no objects of this process");
            }

            @Override
            void invoke(ContractMethod method, MessageReader in, MessageWriter out) {
                body.invoke(method, in, out);
            }
        };
    }

    final Skeleton<T> skeleton() {
        return skeleton;
    }

    abstract T target();

    /**
     * Runs the body of a method.
     *
     * @throws Throwable what it throws
     */
    void invoke(ContractMethod method, MessageReader in, MessageWriter out) throws Throwable {
        skeleton.invoke(method.index(), target(), in, out);
    }
}
