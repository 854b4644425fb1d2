package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call from a stub: finds a session, sends, waits, and tries again where that is provably safe, all on the thread of
 * the caller.
 */
final class RemoteCall extends EncodedCall {
    /** How often a call is sent at most, counting those that no callee can have run. */
    static final int MOST_ATTEMPTS = 4;

    static final String INTERRUPTED = "the calling thread was interrupted";

    private final RemoteGraft graft;
    private final ContractMethod method;
    private final CallContext context = CallContext.current();
    private final long deadline;
    private final long began = System.nanoTime();
    private final WireOutput out;
    private final MessageWriter arguments;
    private final Endpoints.Search search;

    private Endpoints.@Nullable Found found;
    private PeerContracts.@Nullable Fit fit;
    private @Nullable RuntimeException uncertain; // an earlier attempt of an idempotent call whose outcome is unknown

    RemoteCall(RemoteGraft graft, ContractMethod method) {
        super(graft.limits());
        StackRoom.require();
        this.graft = graft;
        this.method = method;
        this.deadline = graft.deadline(context);
        this.out = new WireOutput(limits.maxMessage());
        this.arguments = new MessageWriter(out, limits, faults(Executed.NO, "the argument"), method.arguments());
        this.search = graft.search();
        try {
            find();
        } catch (CallFailure failure) {
            throw visible(failure);
        }
    }

    private void find() {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (Deadline.remaining(deadline) <= 0) {
                throw new CallFailure(
                        Problem.TIMEOUT, Executed.NO, "the deadline had passed before the call was sent", null);
            }
            Endpoints.Found next = search.next(deadline);
            found = next;
            fit = next.session().fit(method);
        } catch (InterruptedException e) {
            throw interrupted(Executed.NO);
        }
    }

    @Override
    public boolean unknown() {
        PeerContracts.Fit known = fit;
        return known != null && known.unknown();
    }

    @Override
    public MessageWriter arguments() {
        return arguments;
    }

    @Override
    public MessageReader await() {
        try {
            return sealedAndSent();
        } finally {
            out.recycle();
        }
    }

    private MessageReader sealedAndSent() {
        try {
            out.seal();
        } catch (WireException tooLarge) {
            throw faults(Executed.NO, "the arguments").translate(tooLarge);
        }
        int size = out.size();
        for (int attempt = 1; ; attempt++) {
            try {
                return result(attempt());
            } catch (CallFailure failure) {
                if (attempt == MOST_ATTEMPTS || !mayTryAgain(failure)) {
                    throw visible(failure);
                }
            }
            out.truncate(size);
            try {
                find();
            } catch (CallFailure failure) {
                throw visible(failure);
            }
        }
    }

    private Frames.End attempt() {
        Endpoints.Found here = Objects.requireNonNull(found);
        PeerContracts.Fit known = Objects.requireNonNull(fit);
        if (known.number() == 0) {
            throw new CallFailure(Problem.INCOMPATIBLE, Executed.NO, known.reason(), null);
        }
        Session session = here.session();
        OutgoingCall started = null;
        try {
            started = session.start(out, known.number(), context, deadline);
            if (started == null) {
                throw new CallFailure(Problem.UNAVAILABLE, Executed.NO, "the connection ended before the call", null);
            }
            Frames.End end = started.await(deadline);
            if (end == null) {
                throw new CallFailure(Problem.TIMEOUT, Executed.UNKNOWN, "no answer came " + within(began), null);
            }
            return end;
        } catch (InterruptedException e) {
            throw interrupted(started == null ? Executed.NO : Executed.UNKNOWN);
        } finally {
            if (started != null) {
                session.abandon(started);
            }
        }
    }

    static String within(long began) {
        long millis = (System.nanoTime() - began) / 1_000_000;
        return "within " + millis + " ms; the key timeout of the connection string, or the deadline of the call that"
                + " this one is part of, allows no more";
    }

    private CallFailure interrupted(Executed executed) {
        Thread.currentThread().interrupt();
        return new CallFailure(Problem.CANCELLED, executed, INTERRUPTED, null);
    }

    /** Whether another attempt is safe; remembers what this one leaves uncertain. */
    private boolean mayTryAgain(CallFailure failure) {
        Endpoints.Found here = Objects.requireNonNull(found);
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

    @Override
    Rebuild rebuild() {
        return graft.rebuild(method, address());
    }

    @Override
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
