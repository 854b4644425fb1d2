package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A contract as the other side describes it, and how this side's version of it fits. May be used by any thread. */
final class PeerContract {
    private final String name;
    private final Map<String, Hello.Method> methods = new HashMap<>();
    private final Map<ContractMethod, Fit> fits = new ConcurrentHashMap<>();

    PeerContract(Hello.Offered offered) {
        name = offered.name();
        offered.methods().forEach(method -> methods.put(method.signature(), method));
    }

    String name() {
        return name;
    }

    /** Whether and how a method can be called. */
    Fit fit(ContractMethod method) {
        Fit fit = fits.get(method);
        return fit != null ? fit : fits.computeIfAbsent(method, this::compare);
    }

    private Fit compare(ContractMethod method) {
        Hello.Method theirs = methods.get(method.signature());
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
