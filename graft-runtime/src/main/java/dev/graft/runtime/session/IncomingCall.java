package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of the other side: runs once, on a worker, and may be cancelled before or while it runs. */
final class IncomingCall implements Connection.Work, Ticker.Timed {
    private static final System.Logger LOGGER = System.getLogger(IncomingCall.class.getName());
    private static final Faults OF_ARGUMENTS = Failures.faults(Executed.NO, "the argument");
    private static final Faults OF_RESULT = Failures.faults(Executed.YES, "the");
    private static final Names RESULT = new Names("", List.of("result"));

    private final Session session;
    private final Frames.Call frame;
    private final Offer.Entry<?> method;
    private final CallContext context;

    private @Nullable Thread runner; // guarded by this
    private volatile boolean cancelled;

    IncomingCall(Session session, Frames.Call frame, Offer.Entry<?> method) {
        this.session = session;
        this.frame = frame;
        this.method = method;
        long micros = frame.remainingMicros();
        long deadline =
                micros <= 0 || micros > Long.MAX_VALUE / 4_000 ? Deadline.NONE : Deadline.inNanos(micros * 1_000);
        this.context = new CallContext(deadline, frame.traceparent(), frame.baggage());
    }

    long id() {
        return frame.id();
    }

    @Override
    public long deadline() {
        return context.deadline();
    }

    @Override
    public void expired() {
        cancel();
    }

    /** Interrupts the body if it runs, keeps it from running if it does not yet. Any thread. */
    void cancel() {
        synchronized (this) {
            cancelled = true;
            if (runner != null) {
                runner.interrupt();
            }
        }
    }

    @Override
    public void run() {
        WireOutput reply = null;
        long began = System.nanoTime();
        try {
            if (begin()) {
                reply = executeOrSayWhyNot();
            }
        } finally {
            method.pace().took(System.nanoTime() - began);
            end();
            session.finished(this, cancelled ? null : reply);
            if (reply != null) {
                reply.recycle();
            }
        }
    }

    @Override
    public void tooLong() {
        method.pace().relapse();
    }

    /** The backstop: whatever happens to this side while it ends a call, the caller hears of it. */
    private WireOutput executeOrSayWhyNot() {
        try {
            return execute();
        } catch (Throwable broken) { // what a body has thrown may throw itself, and checked exceptions undeclared
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "The end of a call of " + method.method() + " could not be encoded",
                    broken);
            CallFailure failure = new CallFailure(
                    Problem.VALUE,
                    Executed.YES,
                    "how the call ended could not be encoded at the callee: " + broken,
                    null);
            return Failures.frame(frame.id(), failure, session.limits());
        }
    }

    private synchronized boolean begin() {
        runner = Thread.currentThread();
        return !cancelled;
    }

    /** From here on no interrupt reaches this thread, and one that did is forgotten with the call. */
    private void end() {
        synchronized (this) {
            runner = null;
        }
        Thread.interrupted();
    }

    // A method body may throw anything, and all of it belongs to the caller.
    private WireOutput execute() {
        Limits limits = session.limits();
        CallContext outer = context.enter();
        try {
            WireOutput out = new WireOutput(session.maxResult());
            MessageReader arguments = MessageReader.of(
                    frame.bytes(),
                    frame.offset(),
                    frame.length(),
                    limits,
                    OF_ARGUMENTS,
                    method.method().arguments());
            MessageWriter result = new MessageWriter(out, limits, OF_RESULT, RESULT);
            method.invoke(arguments, result);
            out.seal();
            Frames.result(out, frame.id());
            return out;
        } catch (WireException tooLarge) {
            CallFailure failure = Failures.failure(tooLarge, Executed.YES, "the result");
            return Failures.frame(frame.id(), failure, limits);
        } catch (CallFailure failure) {
            return Failures.frame(frame.id(), failure, limits);
        } catch (Throwable thrown) {
            Capture capture = new Capture(method.method(), session.machinery(), limits);
            return Failures.frame(frame.id(), thrown, capture, session.maxResult());
        } finally {
            CallContext.restore(outer);
        }
    }
}
