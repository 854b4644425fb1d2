package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the other side offers. May be used by any thread. */
final class PeerContracts {
    private final Map<String, PeerContract> contracts = new HashMap<>();

    PeerContracts(List<Hello.Offered> offered) {
        offered.forEach(contract -> contracts.put(contract.name(), new PeerContract(contract)));
    }

    /** Whether and how a method can be called. */
    PeerContract.Fit fit(ContractMethod method) {
        PeerContract contract = contracts.get(method.contract());
        return contract != null
                ? contract.fit(method)
                : new PeerContract.Fit(
                        false,
                        "the callee does not offer the contract " + method.contract() + "; it offers "
                                + (contracts.isEmpty() ? "none" : String.join(", ", new TreeSet<>(contracts.keySet())))
                                + ". Host the module that provides it there, or correct the connection");
    }
}
