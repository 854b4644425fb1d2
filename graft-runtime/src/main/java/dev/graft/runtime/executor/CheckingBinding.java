package dev.graft.runtime.executor;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.isolation.CheckedGraft;
import org.jspecify.annotations.Nullable;

/**
 * Calls go to the implementation in this process, with the very objects, which are looked at.
 *
 * @param <T> the contract
 */
public final class CheckingBinding<T> extends Binding<T> {
    private final InMemoryBinding<T> inMemory;
    private final CheckedGraft<T> graft;

    /** @param graft the checks */
    public CheckingBinding(InMemoryBinding<T> inMemory, CheckedGraft<T> graft) {
        this.inMemory = inMemory;
        this.graft = graft;
    }

    @Override
    public @Nullable T target() {
        T target = inMemory.target();
        return target == null ? null : graft.around(target);
    }

    @Override
    public T late() {
        return graft.around(inMemory.late());
    }

    @Override
    public Call call(ContractMethod method) {
        return inMemory.call(method);
    }

    /** The checks. */
    public CheckedGraft<T> graft() {
        return graft;
    }

    @Override
    public String toString() {
        return inMemory + ", checked";
    }
}
