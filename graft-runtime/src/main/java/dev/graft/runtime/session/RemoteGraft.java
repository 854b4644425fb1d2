package dev.graft.runtime.session;

import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A graft whose calls go to other processes. May be used by any thread. */
public final class RemoteGraft {
    private final String name;
    private final @Nullable ClassLoader loader;
    private final Endpoints endpoints;
    private final Limits limits;
    private final @Nullable Duration timeout;
    private final Machinery machinery;
    private final CallErrors errors;
    private final Supplier<Background> background;

    RemoteGraft(Remote remote, Endpoints endpoints, Machinery machinery, Supplier<Background> background) {
        this.name = remote.graft();
        this.loader = remote.loader();
        this.limits = remote.limits();
        this.timeout = remote.timeout();
        this.errors = remote.errors();
        this.endpoints = endpoints;
        this.machinery = machinery;
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

    Background background() {
        return background.get();
    }

    /** Where calls may go. */
    String addresses() {
        return endpoints.toString();
    }

    Endpoints.Search search() {
        return endpoints.new Search();
    }

    Limits limits() {
        return limits;
    }

    /** The deadline of a call that begins now in a context. */
    long deadline(CallContext context) {
        Duration own = timeout;
        return own == null ? context.deadline() : Deadline.nearer(context.deadline(), Deadline.in(own));
    }

    Rebuild rebuild(ContractMethod method, String address) {
        return new Rebuild(method, loader, machinery, limits, name, address);
    }

    RuntimeException exception(CallFailure failure, ContractMethod method, String address) {
        return errors.exception(failure, method, address);
    }

    @Override
    public String toString() {
        return name + " at " + endpoints;
    }
}
