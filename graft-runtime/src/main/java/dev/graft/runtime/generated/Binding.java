package dev.graft.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * Where the calls of one stub go. May be used by any thread.
 *
 * @param <T> the contract
 */
public abstract class Binding<T> {
    protected Binding() {}

    /** The binding of a stub; null if the object is none. */
    public static @Nullable Binding<?> of(Object object) {
        return object instanceof Stub<?> stub ? stub.binding : null;
    }

    /** The implementation that the stub calls directly, if the graft is in memory and its implementation is made. */
    public @Nullable T target() {
        return null;
    }

    /**
     * The implementation, once it is made, for the stub that closes a circle of factories; null if the graft is not in
     * memory.
     */
    public @Nullable T late() {
        return null;
    }

    /**
     * Begins a call elsewhere: connects if need be.
     *
     * @throws RuntimeException the {@code GraftException} that says why there is no call
     */
    public abstract Call call(ContractMethod method);

    /**
     * Begins a call elsewhere whose caller does not wait, for {@link Call#later}: connects when that is called, and not on
     * this thread. Where no call has to connect it is the same as {@link #call}.
     */
    public Call callLater(ContractMethod method) {
        return call(method);
    }
}
