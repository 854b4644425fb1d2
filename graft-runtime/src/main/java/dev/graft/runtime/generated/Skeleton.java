package dev.graft.runtime.generated;

import java.util.List;

/**
 * The callee's side of a contract, and what is known of the contract: constant data and a way from encoded arguments to
 * an encoded result. Generated code has one for each contract; it is immutable and may be used by any thread.
 *
 * @param <T> the contract
 */
public abstract class Skeleton<T> {
    private final Class<T> contract;
    private final String graft;
    private final List<ContractMethod> methods;

    /**
     * For generated code.
     *
     * @param contract the interface
     * @param graft its name in configuration
     * @param methods its methods, each at the index that {@link #invoke} takes
     */
    protected Skeleton(Class<T> contract, String graft, ContractMethod... methods) {
        this.contract = contract;
        this.graft = graft;
        this.methods = List.of(methods);
    }

    public final Class<T> contract() {
        return contract;
    }

    public final String graft() {
        return graft;
    }

    public final List<ContractMethod> methods() {
        return methods;
    }

    /** A stub that is bound so. */
    public abstract T stub(Binding<T> binding);

    /**
     * Reads the arguments, calls the target and writes the result into field 1.
     *
     * @param method an index of {@link #methods()}
     * @throws Throwable what the target threw; a failure to read or write comes from {@code in} or {@code out}
     */
    public abstract void invoke(int method, T target, MessageReader in, MessageWriter out) throws Throwable;

    /** For generated code: the failure of an index that is none. */
    protected static IllegalArgumentException unknown(int method) {
        return new IllegalArgumentException("no method has the index " + method);
    }
}
