package dev.graft.runtime.generated;

import java.util.List;

/**
 * One method of a contract, as data that stub and skeleton share.
 *
 * @param contract the contract's binary name
 * @param signature name and erased parameter types, for example {@code quote(shop.Basket)}; with the contract's name
 *     this is what identifies the method on the wire
 * @param fingerprint a hash of the whole shape that the method's arguments, result and exceptions use
 * @param arguments the names of the parameters
 * @param exceptions those that {@code throws} names, in its order
 * @param idempotent whether a call may be tried again
 */
public record ContractMethod(
        String contract,
        String signature,
        long fingerprint,
        Names arguments,
        List<ExceptionCodec<?>> exceptions,
        boolean idempotent) {

    /** A method without parameters and exceptions. */
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
}
