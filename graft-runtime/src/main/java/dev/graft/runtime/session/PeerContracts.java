package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What the other side offers, and how this side's contracts fit it. May be used by any thread. */
final class PeerContracts {
    private final Map<String, Map<String, Hello.Method>> methods = new HashMap<>();
    private final Map<ContractMethod, Fit> fits = new ConcurrentHashMap<>();

    PeerContracts(List<Hello.Offered> contracts) {
        for (Hello.Offered contract : contracts) {
            Map<String, Hello.Method> bySignature = methods.computeIfAbsent(contract.name(), name -> new HashMap<>());
            contract.methods().forEach(method -> bySignature.put(method.signature(), method));
        }
    }

    /** Whether and how a method can be called. */
    Fit fit(ContractMethod method) {
        Fit fit = fits.get(method);
        return fit != null ? fit : fits.computeIfAbsent(method, this::compare);
    }

    private Fit compare(ContractMethod method) {
        Map<String, Hello.Method> contract = methods.get(method.contract());
        if (contract == null) {
            return new Fit(
                    false,
                    "the callee does not offer the contract " + method.contract() + "; it offers "
                            + (methods.isEmpty() ? "none" : String.join(", ", new TreeSet<>(methods.keySet())))
                            + ". Host the module that provides it there, or correct the connection");
        }
        Hello.Method theirs = contract.get(method.signature());
        if (theirs == null) {
            return new Fit(
                    true,
                    "the callee's " + method.contract() + " has no method " + method.signature()
                            + "; bring both sides to the same version of the contract");
        }
        if (theirs.fingerprint() != method.fingerprint()) {
            return new Fit(
                    false,
                    "the callee's " + method.contract() + "." + method.signature()
                            + " has another shape: a type it uses has other fields, numbers or types there;"
                            + " bring both sides to the same version of the contract");
        }
        return new Fit(theirs.number(), false, "", new Pace());
    }

    /**
     * How a method of this side fits.
     *
     * @param number what calls use for it; 0 if it cannot be called
     * @param unknown whether the callee has the contract but not the method
     * @param reason why it cannot be called, in words; else empty
     * @param completions how long it takes what depends on the futures that it returns
     */
    record Fit(int number, boolean unknown, String reason, Pace completions) {
        /** A method that cannot be called. */
        Fit(boolean unknown, String reason) {
            this(0, unknown, reason, new Pace());
        }
    }
}
