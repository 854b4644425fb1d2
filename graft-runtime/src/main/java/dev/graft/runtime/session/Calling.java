package dev.graft.runtime.session;

import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The calls of this side on one connection. Each is ended once, by whoever takes it out of here. May be used by any thread. */
final class Calling {
    private final Session session;
    private final Connection connection;
    private final Sender sender;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, OutgoingCall> calls = new ConcurrentHashMap<>();

    Calling(Session session, Connection connection, Sender sender) {
        this.session = session;
        this.connection = connection;
        this.sender = sender;
    }

    /** The call of this number, while it is under way. */
    @Nullable
    OutgoingCall get(long id) {
        return calls.get(id);
    }

    /** How many calls are under way. */
    int pending() {
        return calls.size();
    }

    /**
     * Sends a call whose arguments are all that {@code out} holds.
     *
     * @param most how many calls may be under way at once
     * @param maxMessage how many bytes the callee takes
     * @return the call; null if the session is over, and nothing was sent
     * @throws CallFailure if a limit is met, or nothing could be written before the deadline
     */
    <C extends OutgoingCall> @Nullable C start(
            WireOutput out, CallHead head, Session.Attempt<C> made, int most, int maxMessage)
            throws InterruptedException {
        if (calls.size() >= most) {
            throw limit(most + " calls are under way on this connection, which is the most; " + Limits.Limit.CALLS.key()
                    + " changes that on both sides");
        }
        if (out.size() > maxMessage) {
            throw limit("the arguments have " + out.size() + " bytes and the callee takes " + maxMessage + "; "
                    + Limits.Limit.MESSAGE.key() + " there changes that");
        }
        long id = ids.incrementAndGet();
        SentReferences objects = head.references();
        List<ReferenceFrames.Reference> given =
                objects == null ? List.of() : session.exports().give(objects, false);
        boolean sent = false;
        boolean ended = false;
        C call;
        try {
            write(out, id, head, given, maxMessage);
            call = made.make(id, connection);
            calls.put(id, call);
            try {
                sent = session.gone() == null && sender.send(out, head.deadline());
            } finally {
                ended = !sent
                        && !calls.remove(id, call); // it has been told so, and must not be tried again beside that
            }
        } finally {
            if (!sent) {
                session.exports().takeBack(given);
            }
        }
        if (!sent && !ended) {
            if (session.gone() != null) {
                return null;
            }
            throw new CallFailure(
                    Problem.TIMEOUT, Executed.NO, "the connection took nothing before the deadline passed", null);
        }
        return call;
    }

    /** Puts in front of the arguments what is said of the call, which is little but for the baggage. */
    private static void write(
            WireOutput out, long id, CallHead head, List<ReferenceFrames.Reference> given, int maxMessage) {
        long end = head.end();
        long micros = end == Deadline.NONE ? 0 : Math.max(1, Deadline.remaining(end) / 1_000);
        boolean fits;
        try {
            Frames.call(out, id, head, micros, given);
            fits = out.size() <= (long) maxMessage + Session.FRAME_SLACK;
        } catch (WireException tooLarge) {
            fits = false;
        }
        if (!fits) {
            throw limit(
                    "the baggage of the call's context, or what is said of references, does not fit into a message beside"
                            + " the arguments; carry less, or change " + Limits.Limit.MESSAGE.key() + " on both sides");
        }
    }

    private static CallFailure limit(String message) {
        return new CallFailure(Problem.LIMIT, Executed.NO, message, null);
    }

    /** The callee has said how a call ended. For the thread that reads. */
    void ended(Frames.End end) {
        OutgoingCall call = calls.remove(end.id());
        if (call != null) { // else it was abandoned
            call.complete(end);
        }
    }

    /** One element of a call has come. For the thread that reads. */
    void element(Frames.End element) {
        if (calls.get(element.id()) instanceof Inflow<?> inflow) {
            inflow.arrived(element);
        }
    }

    /** Forgets a call that its caller no longer waits for, and tells the callee. */
    void abandon(OutgoingCall call) {
        if (calls.remove(call.id(), call) && session.gone() == null) { // another session gives the same numbers
            sender.sendBytes(Frames.cancel(call.id()));
        }
    }

    /** The session is over. */
    void failAll(CallFailure why) {
        calls.forEach((id, call) -> {
            if (calls.remove(id, call)) {
                call.fail(why);
            }
        });
    }
}
