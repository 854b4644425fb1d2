package dev.graft.runtime.executor;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.session.LocalGraft;
import org.jspecify.annotations.Nullable;

/**
 * Calls reach the implementation in this process, on the caller's thread, with copies of all values.
 *
 * @param <T> the contract
 */
public final class CopyingBinding<T> extends Binding<T> {
    private final InMemoryBinding<T> inMemory;
    private final LocalGraft<T> graft;

    /** @param graft the implementation of {@code inMemory}, by bytes */
    public CopyingBinding(InMemoryBinding<T> inMemory, LocalGraft<T> graft) {
        this.inMemory = inMemory;
        this.graft = graft;
    }

    /** None, as nothing is called directly; but by now the implementation is made, if it can be. */
    @Override
    public @Nullable T target() {
        T unused = inMemory.target();
        return null;
    }

    @Override
    public Call call(ContractMethod method) {
        return graft.call(method);
    }

    @Override
    public String toString() {
        return inMemory + ", copied";
    }
}
