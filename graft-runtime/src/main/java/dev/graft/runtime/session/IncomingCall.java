package dev.graft.runtime.session;

import dev.graft.runtime.generated.Promise;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.Streamed;
import dev.graft.runtime.testing.Fault;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.wire.WireOutput;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A call of the other side: runs once, on a worker, and may be cancelled before or while it runs, and while the future that its
 * body returned is not complete.
 */
final class IncomingCall implements Connection.Work, Ticker.Timed, Execution.Later {
    private final Serving serving;
    private final Frames.Call frame;
    private final Offer.Entry<?> method;
    private final Fault fault;
    private final CallContext context;

    private @Nullable Thread runner; // guarded by this
    private @Nullable Object later; // guarded by this; a promise, elements, or how many of those were asked for before
    private boolean over; // guarded by this
    private volatile boolean cancelled;
    private @Nullable Runnable callersPart; // used by the thread that runs it, if that is one that waits

    /** @param fault what a test makes go wrong with it */
    IncomingCall(Serving serving, Frames.Call frame, Offer.Entry<?> method, Fault fault) {
        this.serving = serving;
        this.frame = frame;
        this.method = method;
        this.fault = fault;
        long micros = frame.remainingMicros();
        long deadline =
                micros <= 0 || micros > Long.MAX_VALUE / 4_000 ? Deadline.NONE : Deadline.inNanos(micros * 1_000);
        Chain chain = new Chain(serving.peerId(), frame.id(), frame.within());
        this.context = new CallContext(deadline, frame.traceparent(), frame.baggage(), chain);
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
        Object unkept;
        synchronized (this) {
            cancelled = true;
            if (runner != null) {
                runner.interrupt();
            }
            unkept = later;
        }
        if (unkept instanceof Promise<?> promise) {
            giveUp(promise::cancel);
        } else if (unkept instanceof Outflow<?> elements) {
            giveUp(elements::stop);
        }
    }

    /** @param stop ends what was to come: a future or elements */
    private void giveUp(Runnable stop) {
        if (isFirst()) {
            serving.finished(this, null); // whatever becomes of it, nobody waits for it
        }
        serving.elsewhere(stop); // what depends on it may take its time
    }

    @Override
    public void promised(Promise<?> given) {
        boolean unwanted;
        synchronized (this) {
            later = given;
            unwanted = cancelled;
        }
        if (unwanted) {
            giveUp(given::cancel);
        }
    }

    @Override
    public void streams(Streamed<?> elements, Execution execution) {
        Outflow<?> made = new Outflow<>(this, elements, execution, serving);
        long wanted;
        boolean unwanted;
        synchronized (this) {
            wanted = later instanceof Long early ? early : 0;
            later = made;
            unwanted = cancelled;
        }
        if (unwanted) {
            giveUp(made::stop);
            return;
        }
        if (wanted != 0) {
            made.request(wanted);
        }
        made.begin();
    }

    /** The caller wants so many more elements. */
    void request(long count) {
        Outflow<?> known = null;
        synchronized (this) {
            if (later instanceof Outflow<?> elements) {
                known = elements;
            } else if (later == null || later instanceof Long) {
                later = Outflow.sum(later instanceof Long early ? early : 0, count);
            }
        }
        if (known != null) {
            known.request(count);
        }
    }

    /** Runs something as part of this call. */
    void within(Runnable part) {
        CallContext outer = context.enter();
        try {
            part.run();
        } finally {
            CallContext.restore(outer);
        }
    }

    @Override
    public void ended(WireOutput reply) {
        if (isFirst()) {
            serving.finishedLater(this, reply);
        } else {
            serving.withdraw(reply);
            reply.recycle();
        }
    }

    private synchronized boolean isFirst() {
        boolean first = !over;
        over = true;
        return first;
    }

    /**
     * As {@link #run}, on the thread that waits for a call that this one is part of.
     *
     * @param over called when the body is, before the reply is sent
     */
    void runForCaller(Runnable over) {
        callersPart = over;
        run();
    }

    @Override
    public void run() {
        WireOutput reply = null;
        long began = System.nanoTime();
        try {
            if (begin() && isStillWanted()) {
                reply = execute();
            }
        } finally {
            method.pace().took(System.nanoTime() - began);
            boolean lost = fault.kind() == Fault.Kind.LOSE_AFTER;
            if (lost) {
                serving.loseConnection();
            }
            boolean withBody = end();
            if (callersPart != null) {
                callersPart.run();
            }
            if ((withBody || reply != null) && isFirst()) { // a promise that cannot be listened to is over, too
                boolean unheard = cancelled || lost;
                if (reply != null && unheard) {
                    serving.withdraw(reply);
                }
                serving.finished(this, unheard ? null : reply);
                if (reply != null) {
                    reply.recycle();
                }
            }
        }
    }

    @Override
    public void tooLong() {
        method.pace().relapse();
    }

    private @Nullable WireOutput execute() {
        CallContext outer = context.enter();
        try {
            if (frame.object() != 0 && Exported.isEnd(method) && !serving.ends(frame.object())) {
                return serving.closedBefore(frame.id());
            }
            Arrived objects = frame.references();
            References references = objects == null ? null : objects.within(serving.timeout());
            return serving.execution(method)
                    .run(frame.id(), frame.bytes(), frame.offset(), frame.length(), references, this);
        } finally {
            CallContext.restore(outer);
        }
    }

    /** Waits as long as a test wants it to; false if the call is given up meanwhile. */
    private boolean isStillWanted() {
        if (fault.kind() == Fault.Kind.DELAY) {
            try {
                TimeUnit.NANOSECONDS.sleep(Deadline.saturatedNanos(fault.delay()));
            } catch (InterruptedException givenUp) {
                return false;
            }
        }
        return true;
    }

    private synchronized boolean begin() {
        runner = Thread.currentThread();
        return !cancelled;
    }

    /**
     * From here on no interrupt reaches this thread, and one that did is forgotten with the call. One that was meant for
     * the caller, on whose thread this runs, is not.
     *
     * @return whether the call is over with its body
     */
    private boolean end() {
        boolean withBody;
        synchronized (this) {
            runner = null;
            withBody = !(later instanceof Promise || later instanceof Outflow);
        }
        if (callersPart == null || cancelled) {
            Thread.interrupted();
        }
        return withBody;
    }
}
