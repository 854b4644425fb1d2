package dev.graft.runtime.executor;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import org.jspecify.annotations.Nullable;

/**
 * Calls go straight to the implementation in this process.
 *
 * @param <T> the contract
 */
public final class InMemoryBinding<T> extends Binding<T> {
    private final Providers providers;
    private final Provider<T> provider;

    public InMemoryBinding(Providers providers, Provider<T> provider) {
        this.providers = providers;
        this.provider = provider;
    }

    @Override
    public @Nullable T target() {
        return providers.instance(provider);
    }

    @Override
    public T late() {
        T instance = provider.instance();
        if (instance == null) {
            throw new IllegalStateException("the graft " + provider.skeleton().graft()
                    + " was called while its implementation is still being made; take stubs in a factory or"
                    + " constructor, and call them after open()");
        }
        return instance;
    }

    @Override
    public Call call(ContractMethod method) {
        throw new IllegalStateException(method + " runs in memory");
    }

    @Override
    public String toString() {
        return provider.skeleton().graft() + " in memory: " + provider;
    }
}
