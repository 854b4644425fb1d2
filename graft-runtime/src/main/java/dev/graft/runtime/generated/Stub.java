package dev.graft.runtime.generated;

/**
 * What the stubs of all contracts have in common. It has no methods of its own that a contract could have, too.
 *
 * @param <T> the contract
 */
public abstract class Stub<T> {
    /** Where its calls go. */
    protected final Binding<T> binding;

    /** For generated code. */
    protected Stub(Binding<T> binding) {
        this.binding = binding;
    }

    @Override
    public String toString() {
        return binding.toString();
    }
}
