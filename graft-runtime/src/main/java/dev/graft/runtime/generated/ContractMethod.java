package dev.graft.runtime.generated;

import java.util.List;

/** One method of a contract, as data that stub and skeleton share. Each is equal to itself alone. */
public final class ContractMethod {
    private final String contract;
    private final String signature;
    private final long fingerprint;
    private final Names arguments;
    private final List<ExceptionCodec<?>> exceptions;
    private final boolean idempotent;

    private ContractMethod(
            String contract,
            String signature,
            long fingerprint,
            Names arguments,
            List<ExceptionCodec<?>> exceptions,
            boolean idempotent) {
        this.contract = contract;
        this.signature = signature;
        this.fingerprint = fingerprint;
        this.arguments = arguments;
        this.exceptions = exceptions;
        this.idempotent = idempotent;
    }

    /**
     * A method without parameters and exceptions.
     *
     * @param contract the contract's binary name
     * @param signature name and erased parameter types, for example {@code quote(shop.Basket)}; with the contract's name
     *     this is what identifies the method on the wire
     * @param fingerprint a hash of the whole shape that the method's arguments, result and exceptions use
     */
    public static ContractMethod of(String contract, String signature, long fingerprint) {
        return new ContractMethod(contract, signature, fingerprint, Names.NONE, List.of(), false);
    }

    /** The names of the parameters, as {@link MessageCodec} takes those of fields. */
    public ContractMethod parameters(String... names) {
        return new ContractMethod(
                contract, signature, fingerprint, new Names("", List.of(names)), exceptions, idempotent);
    }

    /** The exceptions of the {@code throws} clause. */
    public ContractMethod throwing(ExceptionCodec<?>... codecs) {
        return new ContractMethod(contract, signature, fingerprint, arguments, List.of(codecs), idempotent);
    }

    /** The same method, marked as idempotent. */
    public ContractMethod repeatable() {
        return new ContractMethod(contract, signature, fingerprint, arguments, exceptions, true);
    }

    public String contract() {
        return contract;
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
    public List<ExceptionCodec<?>> exceptions() {
        return exceptions;
    }

    /** Whether a call may be tried again. */
    public boolean idempotent() {
        return idempotent;
    }

    @Override
    public String toString() {
        return contract + "." + signature;
    }
}
