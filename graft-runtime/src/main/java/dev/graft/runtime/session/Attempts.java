package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.wire.WireOutput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attempts at one call of a remote graft: where the next one goes, whether there may be one, and how the caller is told
 * that there is none. Used by one thread after the other; the exceptions may be made by any.
 */
final class Attempts {
    /** How often a call is sent at most, counting those that no callee can have run. */
    static final int MOST = 4;

    private final RemoteGraft graft;
    private final ContractMethod method;
    private final CallContext context = CallContext.current();
    private final long deadline;
    private final long began = System.nanoTime();
    private final Endpoints.Search search;

    private volatile Endpoints.@Nullable Found found;
    private PeerContracts.@Nullable Fit fit;
    private volatile @Nullable RuntimeException
            uncertain; // an earlier one of an idempotent call whose outcome is unknown
    private int made;

    Attempts(RemoteGraft graft, ContractMethod method) {
        this.graft = graft;
        this.method = method;
        this.deadline = graft.deadline(context);
        this.search = graft.search();
    }

    CallContext context() {
        return context;
    }

    long deadline() {
        return deadline;
    }

    /**
     * Finds where the next attempt goes: connects if need be.
     *
     * @throws CallFailure if there is nowhere, or the deadline passed first
     */
    void find() throws InterruptedException {
        if (Deadline.remaining(deadline) <= 0) {
            throw new CallFailure(
                    Problem.TIMEOUT, Executed.NO, "the deadline had passed before the call was sent", null);
        }
        found(search.next(deadline));
    }

    /** As {@link #find}, if that needs no connection to be made; else false. */
    boolean findConnected() {
        Endpoints.Found connected = search.connected();
        if (connected == null || Deadline.remaining(deadline) <= 0) {
            return false;
        }
        found(connected);
        return true;
    }

    private void found(Endpoints.Found next) {
        found = next;
        fit = next.session().fit(method);
    }

    boolean isFound() {
        return fit != null;
    }

    /** How the method fits what was found. */
    PeerContracts.Fit fit() {
        return Objects.requireNonNull(fit);
    }

    /**
     * Sends the call to where it was found to go.
     *
     * @throws CallFailure if it was not sent
     */
    <C extends OutgoingCall> C start(WireOutput out, Session.Attempt<C> attempt) throws InterruptedException {
        PeerContracts.Fit known = fit();
        if (known.number() == 0) {
            throw new CallFailure(Problem.INCOMPATIBLE, Executed.NO, known.reason(), null);
        }
        Session session = Objects.requireNonNull(found).session();
        C started = session.start(out, known.number(), context, deadline, attempt);
        if (started == null) {
            throw new CallFailure(Problem.UNAVAILABLE, Executed.NO, "the connection ended before the call", null);
        }
        return started;
    }

    /** Forgets a call that was started last, if it is under way, and tells the callee. */
    void abandon(OutgoingCall started) {
        Objects.requireNonNull(found).session().abandon(started);
    }

    /** What it means that the deadline passed. */
    CallFailure timedOut(Executed executed) {
        return timedOut(executed, began);
    }

    static CallFailure timedOut(Executed executed, long began) {
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new CallFailure(
                Problem.TIMEOUT,
                executed,
                "no answer came within " + millis
                        + " ms; the key timeout of the connection string, or the deadline of the"
                        + " call that this one is part of, allows no more",
                null);
    }

    /** Whether another attempt is safe; remembers what this one leaves uncertain. */
    boolean mayTryAgain(CallFailure failure) {
        Endpoints.Found here = found;
        if (here == null || ++made == MOST) {
            return false;
        }
        if (failure.problem() == Problem.UNAVAILABLE && failure.executed() == Executed.NO) {
            if (here.session().isUsable()) {
                search.refused(here, failure); // it lives and does not want this call
            }
            return true;
        }
        if (failure.problem() == Problem.CONNECTION_LOST && method.idempotent()) {
            uncertain = graft.exception(failure, method, address());
            return true;
        }
        return false;
    }

    Rebuild rebuild() {
        return graft.rebuild(method, address());
    }

    /** The exception that users see. */
    RuntimeException visible(CallFailure failure) {
        RuntimeException earlier = uncertain;
        if (earlier == null) {
            return graft.exception(failure, method, address());
        }
        boolean givenUp = failure.problem() == Problem.TIMEOUT || failure.problem() == Problem.CANCELLED;
        if (failure.executed() == Executed.NO && !givenUp) {
            earlier.addSuppressed(graft.exception(failure, method, address()));
            return earlier;
        }
        Executed executed = failure.executed() == Executed.NO ? Executed.UNKNOWN : failure.executed();
        CallFailure told = new CallFailure(failure.problem(), executed, failure.text(), failure.getCause());
        RuntimeException exception = graft.exception(told, method, address());
        exception.addSuppressed(earlier);
        return exception;
    }

    private String address() {
        Endpoints.Found here = found;
        return here == null ? graft.addresses() : here.endpoint().address().toString();
    }
}
