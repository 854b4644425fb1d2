package dev.graft.runtime.session;

import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.wire.Limits;
import java.util.function.Supplier;

/** A graft whose calls go to other processes. May be used by any thread. */
public final class RemoteGraft extends Callee {
    private final Endpoints endpoints;
    private final Limits limits;
    private final Supplier<Background> background;

    RemoteGraft(Remote remote, Endpoints endpoints, Machinery machinery, Supplier<Background> background) {
        super(remote.graft(), remote.loader(), machinery, machinery.errors(remote.graft()), remote.timeout());
        this.limits = remote.limits();
        this.endpoints = endpoints;
        this.background = background;
    }

    /** Begins a call of this thread: connects if need be. */
    public Call call(ContractMethod method) {
        return RemoteCall.awaited(this, method);
    }

    /** Begins a call that nobody waits for. */
    public Call callLater(ContractMethod method) {
        return RemoteCall.later(this, method);
    }

    @Override
    Limits limits() {
        return limits;
    }

    @Override
    Background background() {
        return background.get();
    }

    @Override
    Search search() {
        return endpoints.new EndpointSearch();
    }

    @Override
    PeerContract.Fit fit(Session session, ContractMethod method) {
        return session.fit(method);
    }

    @Override
    long object() {
        return 0;
    }

    @Override
    String addresses() {
        return endpoints.toString();
    }

    @Override
    public String toString() {
        return graft() + " at " + endpoints;
    }
}
