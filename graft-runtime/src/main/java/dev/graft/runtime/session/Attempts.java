package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.wire.WireOutput;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attempts at one call of what is elsewhere: where the next one goes, whether there may be one, and how the caller is told
 * that there is none. Used by one thread after the other; the exceptions may be made by any.
 */
final class Attempts implements CallHead {
    /** How often a call is sent at most, counting those that no callee can have run. */
    static final int MOST = 4;

    private final Callee callee;
    private final ContractMethod method;
    private final MessageWriter arguments;
    private final CallContext context = CallContext.current();
    private final long deadline;
    private final long began = System.nanoTime();
    private final Search search;

    private volatile Search.@Nullable Found found;
    private PeerContract.@Nullable Fit fit;
    private volatile @Nullable RuntimeException
            uncertain; // an earlier one of an idempotent call whose outcome is unknown
    private int made;
    private boolean endless;

    /** @param arguments what has been written when the first one is made */
    Attempts(Callee callee, ContractMethod method, MessageWriter arguments) {
        this.callee = callee;
        this.method = method;
        this.arguments = arguments;
        this.deadline = callee.deadline(context);
        this.search = callee.search();
    }

    @Override
    public CallContext context() {
        return context;
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public long end() {
        return endless ? Deadline.NONE : deadline;
    }

    @Override
    public int method() {
        return fit().number();
    }

    @Override
    public long object() {
        return callee.object();
    }

    @Override
    public @Nullable SentReferences references() {
        return arguments.references();
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
        Search.Found connected = search.connected();
        if (connected == null || Deadline.remaining(deadline) <= 0) {
            return false;
        }
        found(connected);
        return true;
    }

    private void found(Search.Found next) {
        found = next;
        fit = callee.fit(next.session(), method);
    }

    boolean isFound() {
        return fit != null;
    }

    /** How the method fits what was found. */
    PeerContract.Fit fit() {
        return Objects.requireNonNull(fit);
    }

    /**
     * Sends the call to where it was found to go.
     *
     * @throws CallFailure if it was not sent
     */
    <C extends OutgoingCall> C start(WireOutput out, Session.Attempt<C> attempt) throws InterruptedException {
        PeerContract.Fit known = fit();
        if (known.number() == 0) {
            throw new CallFailure(Problem.INCOMPATIBLE, Executed.NO, known.reason(), null);
        }
        Session session = Objects.requireNonNull(found).session();
        C started = session.start(out, this, attempt);
        if (started == null) {
            throw new CallFailure(Problem.UNAVAILABLE, Executed.NO, "the connection ended before the call", null);
        }
        return started;
    }

    /**
     * As {@link #start}, for a call that goes on until its subscription ends: only to be sent has it a deadline.
     *
     * @throws CallFailure if it was not sent
     */
    <T> Inflow<T> subscribe(
            WireOutput out, EncodedCall call, Flow.Subscriber<T> subscriber, Function<MessageReader, T> element)
            throws InterruptedException {
        endless = true;
        Session session = Objects.requireNonNull(found).session();
        CallContext endlessly = context.withoutDeadline();
        return start(out, (id, connection) -> new Inflow<>(id, session, call, endlessly, subscriber, element));
    }

    /** A subscriber of the user's, as the call signals to it. */
    <T> Flow.Subscriber<T> safe(Flow.Subscriber<? super T> subscriber) {
        return new SafeSubscriber<>(subscriber, callee.graft(), method);
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
        Search.Found here = found;
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
            uncertain = callee.exception(failure, method, address());
            return true;
        }
        return false;
    }

    Rebuild rebuild() {
        return callee.rebuild(method, address());
    }

    /** The exception that users see. */
    RuntimeException visible(CallFailure failure) {
        RuntimeException earlier = uncertain;
        if (earlier == null) {
            return callee.exception(failure, method, address());
        }
        boolean givenUp = failure.problem() == Problem.TIMEOUT || failure.problem() == Problem.CANCELLED;
        if (failure.executed() == Executed.NO && !givenUp) {
            earlier.addSuppressed(callee.exception(failure, method, address()));
            return earlier;
        }
        Executed executed = failure.executed() == Executed.NO ? Executed.UNKNOWN : failure.executed();
        CallFailure told = new CallFailure(failure.problem(), executed, failure.text(), failure.getCause());
        RuntimeException exception = callee.exception(told, method, address());
        exception.addSuppressed(earlier);
        return exception;
    }

    private String address() {
        Search.Found here = found;
        return here == null ? callee.addresses() : here.address();
    }
}
