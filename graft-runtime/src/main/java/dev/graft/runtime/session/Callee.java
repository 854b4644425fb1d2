package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the calls of a stub are made to, which is elsewhere. May be used by any thread. */
abstract class Callee {
    private final String graft;
    private final @Nullable ClassLoader loader;
    private final Machinery machinery;
    private final CallErrors errors;
    private final @Nullable Duration timeout;

    /**
     * @param graft its name, for people
     * @param loader that of its contract; null for the boot loader
     * @param timeout how long a call may take; null for as long as it likes
     */
    Callee(
            String graft,
            @Nullable ClassLoader loader,
            Machinery machinery,
            CallErrors errors,
            @Nullable Duration timeout) {
        this.graft = graft;
        this.loader = loader;
        this.machinery = machinery;
        this.errors = errors;
        this.timeout = timeout;
    }

    final String graft() {
        return graft;
    }

    final @Nullable Duration timeout() {
        return timeout;
    }

    /** The deadline of a call that begins now in a context. */
    final long deadline(CallContext context) {
        Duration own = timeout;
        return own == null ? context.deadline() : Deadline.nearer(context.deadline(), Deadline.in(own));
    }

    final Rebuild rebuild(ContractMethod method, String address) {
        return new Rebuild(method, loader, machinery, limits(), graft, address);
    }

    final RuntimeException exception(CallFailure failure, ContractMethod method, String address) {
        return errors.exception(failure, method, address);
    }

    /** What its calls may carry. */
    abstract Limits limits();

    abstract Background background();

    /** Begins the search of one call. */
    abstract Search search();

    /** How a method fits what a session that was found leads to. */
    abstract PeerContract.Fit fit(Session session, ContractMethod method);

    /** The number that the callee has for it as an object; 0 for a graft. */
    abstract long object();

    /** Where calls may go, for people. */
    abstract String addresses();
}
