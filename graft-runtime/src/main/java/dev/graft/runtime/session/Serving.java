package dev.graft.runtime.session;

import dev.graft.runtime.testing.Fault;
import dev.graft.runtime.testing.FaultInjector;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the other side on one connection. Bodies run on workers, those of methods that have proved brief on the
 * thread that reads.
 */
final class Serving {
    /** How many replies, and how many refusals, may wait for a peer that goes on calling and does not read them. */
    private static final int MOST_REPLYING = 1_024;

    private static final String CLOSED = "the reference was closed, or its lease was over; ask its graft for a new one";

    static final String REFUSED_BY_A_TEST = "a test made the callee refuse";

    private final Session session;
    private final Connection connection;
    private final SessionSetup setup;
    private final Sender sender;
    private final @Nullable Withheld withheld;
    private final Map<Long, IncomingCall> running = new ConcurrentHashMap<>();
    private final AtomicInteger replying = new AtomicInteger(); // bodies that are over, with a reply still to be sent
    private int unread; // used by the connection's poller only; refusals since the peer has last read

    Serving(Session session, Connection connection, SessionSetup setup, Sender sender) {
        this.session = session;
        this.connection = connection;
        this.setup = setup;
        this.sender = sender;
        this.withheld = setup.masked() ? new Withheld() : null;
    }

    /** How many calls are under way, those included whose reply is yet to be sent. */
    int running() {
        return running.size() + replying.get(); // in this order: a call goes from the one to the other
    }

    /** What runs the body of a method that the other side calls. */
    Execution execution(Offer.Entry<?> method) {
        return new Execution(
                method, setup.machinery(), setup.limits(), session.maxResult(), withheld, session.exports());
    }

    /** Begins a call that has come, or says why not. For the thread that reads. */
    void begin(Frames.Call frame, boolean draining) {
        Exported<?> object = session.exports().get(frame.object());
        if (object == null && frame.object() != 0) {
            refuse(frame, Problem.REFERENCE, CLOSED);
            return;
        }
        Offer.Entry<?> method = object == null ? setup.offer().method(frame.method()) : object.method(frame.method());
        if (method == null) {
            refuse(frame, Problem.INCOMPATIBLE, "no method has the number " + frame.method());
        } else if (draining) {
            refuse(frame, Problem.UNAVAILABLE, "the callee is shutting down");
        } else if (running.size() >= setup.limits().maxCalls() || replying.get() >= MOST_REPLYING) {
            refuse(
                    frame,
                    Problem.LIMIT,
                    setup.limits().maxCalls() + " calls are under way on this connection, which is the most; "
                            + Limits.Limit.CALLS.key() + " changes that on both sides");
        } else {
            begin(frame, method);
        }
    }

    private void begin(Frames.Call frame, Offer.Entry<?> method) {
        Fault fault = fault(method);
        if (fault.kind() == Fault.Kind.REFUSE) {
            refuse(frame, Problem.UNAVAILABLE, REFUSED_BY_A_TEST);
        } else if (fault.kind() == Fault.Kind.LOSE_BEFORE) {
            loseConnection();
        } else {
            IncomingCall call = new IncomingCall(this, frame, method, fault);
            if (running.putIfAbsent(frame.id(), call) != null) {
                session.fail("used the number " + frame.id() + " for two calls at once");
                return;
            }
            if (session.gone() != null) {
                call.cancel(); // whoever ended the session may not have seen it
            }
            if (call.deadline() != Deadline.NONE) {
                setup.background().ticker().watch(call);
            }
            boolean here = isPartOfWait(call, frame)
                    || (fault.kind() == Fault.Kind.NONE && method.pace().isBrief() && connection.runNext(call));
            if (!here && !setup.background().workers().run(call)) {
                dropped(call);
                refuse(frame, Problem.LIMIT, "the callee has no thread left to run it on");
            }
        }
    }

    /** Whether it has gone to the thread that waits for a call that this one is part of. */
    private boolean isPartOfWait(IncomingCall call, Frames.Call frame) {
        return frame.within() != null && setup.waiting().run(frame.within(), call::runForCaller);
    }

    private Fault fault(Offer.Entry<?> method) {
        FaultInjector faults = setup.faults();
        return faults == null
                ? Fault.NONE
                : faults.next(
                        method.served().skeleton().contract(), method.method().signature());
    }

    /** Cuts the connection, for a test that wants to see what becomes of its calls. */
    void loseConnection() {
        connection.close();
    }

    private void refuse(Frames.Call frame, Problem problem, String message) {
        unread = connection.isWritable() ? 0 : unread + 1;
        if (unread > MOST_REPLYING) {
            session.fail("goes on calling and does not read what it is answered");
            return;
        }
        sender.sendNow(
                Failures.frame(frame.id(), new CallFailure(problem, Executed.NO, message, null), setup.limits()));
    }

    private void dropped(IncomingCall call) {
        running.remove(call.id());
        setup.background().ticker().forget(call);
    }

    /** What the other side calls the connection. */
    long peerId() {
        return session.peerId();
    }

    /** How long calls of objects may take that come with a call. */
    @Nullable
    Duration timeout() {
        return setup.timeout();
    }

    /** Whether this call of an object's {@code close()} is the one that ends it. */
    boolean ends(long object) {
        return session.exports().close(object);
    }

    /** The reply to one that is not. */
    WireOutput closedBefore(long call) {
        return Failures.frame(call, new CallFailure(Problem.REFERENCE, Executed.NO, CLOSED, null), setup.limits());
    }

    /**
     * Sends an element of a call that goes on.
     *
     * @throws InterruptedException if the thread was interrupted while it waited to send; the element is not sent
     */
    void send(WireOutput element) throws InterruptedException {
        if (session.gone() == null) {
            sender.element(element);
        }
    }

    /** A reply, or an element, will not be sent: the other side does not get what it would have given. */
    void withdraw(WireOutput reply) {
        WireInput in = new WireInput(
                reply.array(), reply.offset(), reply.size(), setup.limits().maxElements());
        int kind = in.field();
        if (kind == Frames.RESULT || kind == Frames.ELEMENT) {
            Frames.End unused = Frames.readResult(in, given -> {
                session.exports().takeBack(given);
                return Arrived.NONE;
            });
        }
    }

    /** A body is over; the reply is null if nobody waits for it. Runs on the worker. */
    void finished(IncomingCall call, @Nullable WireOutput reply) {
        // With the reply the caller has its place back, so the place is free before the reply is sent.
        replying.incrementAndGet();
        dropped(call);
        try {
            if (reply != null && session.gone() == null) {
                sender.reply(reply);
            }
        } finally {
            replying.decrementAndGet();
            setup.idle().run();
        }
    }

    /** A call is over whose body had returned before. Runs on whatever thread ended it, which is not kept waiting. */
    void finishedLater(IncomingCall call, WireOutput reply) {
        Runnable finish = () -> {
            finished(call, reply);
            reply.recycle();
        };
        if (sender.isReady(reply)) {
            finish.run();
        } else {
            elsewhere(finish);
        }
    }

    /** Runs what may take its time on another thread, if there is one to be had. */
    void elsewhere(Runnable task) {
        if (!setup.background().workers().run(task)) {
            task.run();
        }
    }

    /** The caller asks for more elements of a call. For the thread that reads. */
    void request(Frames.Request request) {
        IncomingCall call = running.get(request.id());
        if (call != null) {
            call.request(request.count());
        }
    }

    /** The caller waits no longer. */
    void cancel(long id) {
        IncomingCall call = running.get(id);
        if (call != null) {
            call.cancel();
        }
    }

    /** Nobody waits any longer. */
    void cancelAll() {
        running.values().forEach(IncomingCall::cancel);
    }
}
