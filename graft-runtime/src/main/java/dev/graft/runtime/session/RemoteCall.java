package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call from a stub: finds a session, sends, waits, and tries again where that is provably safe. */
final class RemoteCall extends EncodedCall {
    private final Callee callee;
    private final Attempts attempts;
    private final WireOutput out;
    private final MessageWriter arguments;

    private RemoteCall(Callee callee, ContractMethod method) {
        super(callee.limits());
        StackRoom.require();
        this.callee = callee;
        this.out = new WireOutput(limits.maxMessage());
        this.arguments = new MessageWriter(out, limits, faults(Executed.NO, "the argument"), method.arguments());
        this.attempts = new Attempts(callee, method, arguments);
    }

    /** A call whose caller will wait for it: has a session already. */
    static RemoteCall awaited(Callee callee, ContractMethod method) {
        RemoteCall call = new RemoteCall(callee, method);
        call.find();
        return call;
    }

    /** A call whose caller will not wait. */
    static RemoteCall later(Callee callee, ContractMethod method) {
        return new RemoteCall(callee, method);
    }

    private void find() {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            attempts.find();
        } catch (InterruptedException e) {
            throw visible(interrupted(Executed.NO));
        } catch (CallFailure failure) {
            throw visible(failure);
        }
    }

    @Override
    public boolean unknown() {
        if (!attempts.isFound()) {
            find();
        }
        return attempts.fit().unknown();
    }

    @Override
    public MessageWriter arguments() {
        return arguments;
    }

    @Override
    public MessageReader await() {
        try {
            seal();
            return sent();
        } finally {
            out.recycle();
        }
    }

    @Override
    public <T> CompletableFuture<T> later(Function<MessageReader, T> result) {
        seal();
        try {
            RemoteFuture<T> future = new RemoteFuture<>(this, attempts, callee.background(), out, result);
            future.begin();
            return future;
        } catch (CallFailure closed) {
            throw visible(closed);
        }
    }

    @Override
    public <T> void stream(Flow.Subscriber<? super T> subscriber, Function<MessageReader, T> element) {
        Flow.Subscriber<T> safe = attempts.safe(subscriber);
        Inflow<T> inflow;
        try {
            seal();
            attempts.find();
            inflow = attempts.subscribe(out, this, safe, element);
        } catch (CallFailure failure) {
            refuse(safe, visible(failure));
            return;
        } catch (InterruptedException e) {
            refuse(safe, visible(interrupted(Executed.NO)));
            return;
        } finally {
            out.recycle();
        }
        safe.onSubscribe(inflow);
        inflow.open();
    }

    private static void refuse(Flow.Subscriber<?> subscriber, RuntimeException failure) {
        subscriber.onSubscribe(NoSubscription.INSTANCE);
        subscriber.onError(failure);
    }

    private void seal() {
        try {
            out.seal();
        } catch (WireException tooLarge) {
            throw faults(Executed.NO, "the arguments").translate(tooLarge);
        }
    }

    private MessageReader sent() {
        int size = out.size();
        while (true) {
            try {
                return result(attempt(), true);
            } catch (CallFailure failure) {
                if (!attempts.mayTryAgain(failure)) {
                    throw visible(failure);
                }
            }
            out.truncate(size);
            find();
        }
    }

    private Frames.End attempt() {
        AwaitedCall started = null;
        try {
            started = attempts.start(out, (id, connection) -> new AwaitedCall(id, connection.awaited()));
            Frames.End end = started.await(attempts.deadline());
            if (end == null) {
                throw attempts.timedOut(Executed.UNKNOWN);
            }
            return end;
        } catch (InterruptedException e) {
            throw interrupted(started == null ? Executed.NO : Executed.UNKNOWN);
        } finally {
            if (started != null) {
                attempts.abandon(started);
            }
        }
    }

    /** The failure of a thread that was interrupted, which it stays. */
    static CallFailure interrupted(Executed executed) {
        Thread.currentThread().interrupt();
        return new CallFailure(Problem.CANCELLED, executed, "the calling thread was interrupted", null);
    }

    @Override
    Rebuild rebuild() {
        return attempts.rebuild();
    }

    @Override
    @Nullable
    Duration timeout() {
        return callee.timeout();
    }

    @Override
    RuntimeException visible(CallFailure failure) {
        return attempts.visible(failure);
    }
}
