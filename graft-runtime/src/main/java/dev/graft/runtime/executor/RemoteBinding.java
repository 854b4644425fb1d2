package dev.graft.runtime.executor;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.session.RemoteGraft;

/**
 * Calls go to other processes.
 *
 * @param <T> the contract
 */
public final class RemoteBinding<T> extends Binding<T> {
    private final RemoteGraft graft;

    public RemoteBinding(RemoteGraft graft) {
        this.graft = graft;
    }

    @Override
    public Call call(ContractMethod method) {
        return graft.call(method);
    }

    @Override
    public Call callLater(ContractMethod method) {
        return graft.callLater(method);
    }

    @Override
    public String toString() {
        return graft.toString();
    }
}
