package dev.graft.runtime.generated;

import java.util.ArrayList;
import java.util.List;

/** One method of a contract, as data that stub and skeleton share. Each is equal to itself alone. */
public final class ContractMethod {
    private final Skeleton<?> skeleton;
    private final int index;
    private final String signature;
    private final long fingerprint;
    private final Names arguments;
    private final List<ExceptionCodec> exceptions;
    private final boolean idempotent;

    /** A method that throws nothing of its own. */
    ContractMethod(Skeleton<?> skeleton, int index, String signature, long fingerprint, Names arguments) {
        this.skeleton = skeleton;
        this.index = index;
        this.signature = signature;
        this.fingerprint = fingerprint;
        this.arguments = arguments;
        this.exceptions = List.of();
        this.idempotent = false;
    }

    private ContractMethod(ContractMethod method, List<ExceptionCodec> exceptions, boolean idempotent) {
        this.skeleton = method.skeleton;
        this.index = method.index;
        this.signature = method.signature;
        this.fingerprint = method.fingerprint;
        this.arguments = method.arguments;
        this.exceptions = exceptions;
        this.idempotent = idempotent;
    }

    /**
     * For generated code: the same method, with one more exception of its {@code throws} clause.
     *
     * @param shape the number under which the skeleton writes and reads it
     * @param fields the names of its fields, as {@link MessageCodec} takes them
     * @throws IllegalStateException if the skeleton is in use already
     */
    public ContractMethod throwing(int shape, Class<? extends Throwable> type, String... fields) {
        List<ExceptionCodec> more = new ArrayList<>(exceptions);
        more.add(new ExceptionCodec(skeleton, shape, type, List.of(fields)));
        return skeleton.replace(index, new ContractMethod(this, List.copyOf(more), idempotent));
    }

    /**
     * For generated code: the same method, marked as idempotent.
     *
     * @throws IllegalStateException if the skeleton is in use already
     */
    public ContractMethod repeatable() {
        return skeleton.replace(index, new ContractMethod(this, exceptions, true));
    }

    /**
     * The method that users know it by, for messages: itself, but for a subscription the method that returned the
     * publisher.
     */
    public ContractMethod inContract() {
        return skeleton.inContract(this);
    }

    /** The contract's binary name. */
    public String contract() {
        return skeleton.contract().getName();
    }

    /** The index that {@link Skeleton#invoke} takes. */
    public int index() {
        return index;
    }

    public String signature() {
        return signature;
    }

    public long fingerprint() {
        return fingerprint;
    }

    /** The names of the parameters. */
    public Names arguments() {
        return arguments;
    }

    /** Those that {@code throws} names, in its order. */
    public List<ExceptionCodec> exceptions() {
        return exceptions;
    }

    /** Whether a call may be tried again. */
    public boolean idempotent() {
        return idempotent;
    }

    @Override
    public String toString() {
        return contract() + "." + signature;
    }
}
