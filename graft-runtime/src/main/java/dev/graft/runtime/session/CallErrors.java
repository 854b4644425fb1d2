package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;

/** Makes of a failure in the machinery the exception that the callers of one graft see. May be used by any thread. */
@FunctionalInterface
public interface CallErrors {
    /**
     * The exception.
     *
     * @param address where the call went or was to go; empty if that is not known
     */
    RuntimeException exception(CallFailure failure, ContractMethod method, String address);
}
