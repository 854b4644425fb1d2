package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * An object of this side that the other side of a connection has a reference to. Equal to one of the same object and
 * contract.
 *
 * @param <T> the contract
 */
final class Exported<T> {
    private final long number;
    private final Served<T> served;
    private final Contract contract;
    private long mentions; // guarded by the Exports that has it
    private boolean returned; // guarded by the same

    Exported(long number, Served<T> served, Contract contract) {
        this.number = number;
        this.served = served;
        this.contract = contract;
    }

    /** A contract that the other side was told of, with its number on the connection. */
    record Contract(int number, Skeleton<?> skeleton, List<Pace> paces) {
        Contract(int number, Skeleton<?> skeleton) {
            this(number, skeleton, new ArrayList<>());
            skeleton.methods().forEach(method -> paces.add(new Pace()));
        }
    }

    long number() {
        return number;
    }

    T object() {
        return served.target();
    }

    Contract contract() {
        return contract;
    }

    /** The method of this number, if there is one. */
    Offer.@Nullable Entry<T> method(int method) {
        List<ContractMethod> methods = served.skeleton().methods();
        return method < 1 || method > methods.size()
                ? null
                : new Offer.Entry<>(
                        served, methods.get(method - 1), contract.paces().get(method - 1));
    }

    /** Whether a method of it ends it: {@code close()} of what can be closed. */
    static boolean isEnd(Skeleton<?> skeleton, ContractMethod method) {
        return AutoCloseable.class.isAssignableFrom(skeleton.contract())
                && method.signature().equals("close()");
    }

    static boolean isEnd(Offer.Entry<?> method) {
        return isEnd(method.served().skeleton(), method.method());
    }

    /** Once more it stands in a frame. */
    void mentioned(boolean inResult) {
        mentions++;
        returned |= inResult;
    }

    /** The other side, or nobody, has so many of the mentions no more; true if none is left. */
    boolean forget(long some) {
        mentions -= some;
        return mentions <= 0 || some < 0;
    }

    /** What is to be closed when it ends by itself; null for nothing. A publisher is not: it may have other subscribers. */
    @Nullable
    AutoCloseable closeable() {
        return returned
                        && served.skeleton().contract() != Flow.Publisher.class
                        && served.target() instanceof AutoCloseable closeable
                ? closeable
                : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exported<?> that
                && that.object() == object()
                && that.served.skeleton() == served.skeleton();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(served.target());
    }
}
