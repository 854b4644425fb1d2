package dev.graft.runtime.executor;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Calls go straight to the implementation in this process.
 *
 * @param <T> the contract
 */
public final class InMemoryBinding<T> extends Binding<T> {
    private final Providers providers;
    private final Provider<T> provider;
    private final UnaryOperator<T> dress;
    private final Function<BindingException, RuntimeException> mistake;

    /**
     * @param dress puts around the implementation what stands between it and its callers, if anything does
     * @param mistake makes the exception that users see of a call that comes too early
     */
    public InMemoryBinding(
            Providers providers,
            Provider<T> provider,
            UnaryOperator<T> dress,
            Function<BindingException, RuntimeException> mistake) {
        this.mistake = mistake;
        this.dress = dress;
        this.providers = providers;
        this.provider = provider;
    }

    @Override
    public @Nullable T target() {
        T instance = providers.instance(provider);
        return instance == null ? null : dress.apply(instance);
    }

    @Override
    public T late() {
        T instance = provider.instance();
        if (instance == null) {
            String graft = provider.skeleton().graft();
            throw mistake.apply(new BindingException(
                    graft,
                    "the graft " + graft + " was called before its implementation was made; take stubs in a factory or"
                            + " constructor, and call them after open()",
                    null));
        }
        return dress.apply(instance);
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
