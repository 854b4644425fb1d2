package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.transport.FrameHandler;
import dev.graft.runtime.transport.TransportException;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The calls of both sides on one connection. Frames come in on the thread that reads the
 * connection, which never blocks here; calls go out from any thread. Bodies run on workers, those of methods that have
 * proved brief on the thread that reads.
 */
final class Session implements FrameHandler {
    /** The largest first frame: the hello of a side that offers thousands of contracts. */
    private static final int MAX_HELLO = 16 << 20;
    /** What a frame may have around the message in it. */
    private static final int FRAME_SLACK = 64 << 10;
    /** How many replies, and how many refusals, may wait for a peer that goes on calling and does not read them. */
    private static final int MOST_REPLYING = 1_024;

    private final Connection connection;
    private final SessionSetup setup;
    private final Sender sender;
    private final Parts parts = new Parts();
    private final CompletableFuture<Session> ready = new CompletableFuture<>();
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, OutgoingCall> calls = new ConcurrentHashMap<>();
    private final Map<Long, IncomingCall> running = new ConcurrentHashMap<>();

    private final AtomicInteger replying = new AtomicInteger(); // bodies that are over, with a reply still to be sent

    private volatile boolean saidHello;
    private boolean joining; // used by the connection's poller only
    private int unread; // used by the connection's poller only; refusals since the peer has last read
    private volatile @Nullable Peer peer;
    private volatile @Nullable CallFailure gone;
    private volatile boolean peerDrains;
    private volatile boolean draining;

    /** What the other side's hello said. */
    private record Peer(PeerContracts contracts, int maxMessage, int maxCalls) {}

    private Session(Connection connection, SessionSetup setup) {
        this.connection = connection;
        this.setup = setup;
        this.sender = new Sender(connection);
    }

    /** The session of the side that has connected, which says hello first. */
    static Session connected(Connection connection, SessionSetup setup) {
        Session session = new Session(connection, setup);
        session.sayHello();
        return session;
    }

    /** The session of the side that was connected to, which answers a hello, and says nothing to a stranger before. */
    static Session accepted(Connection connection, SessionSetup setup) {
        return new Session(connection, setup);
    }

    private void sayHello() {
        Hello hello = new Hello(
                Hello.VERSION,
                setup.limits().maxMessage(),
                setup.limits().maxCalls(),
                setup.offer().contracts());
        WireOutput out = Failures.write(Hello.CODEC, hello, new Limits(MAX_HELLO, 10, Integer.MAX_VALUE, 0));
        Frames.wrap(out, Frames.HELLO);
        sender.sendNow(out);
        saidHello = true;
        if (draining) {
            sender.sendBytes(Frames.drain());
        }
    }

    /** Completes with this session when the other side has said hello, fails with a {@link CallFailure}. */
    CompletableFuture<Session> ready() {
        return ready;
    }

    Limits limits() {
        return setup.limits();
    }

    Machinery machinery() {
        return setup.machinery();
    }

    /** The largest result that the other side takes, in bytes. */
    int maxResult() {
        Peer known = peer;
        return known == null ? limits().maxMessage() : Math.min(known.maxMessage, limits().maxMessage());
    }

    /** True while calls can be begun. */
    boolean isUsable() {
        return gone == null && !peerDrains && peer != null;
    }

    /** How many calls of this side are under way. */
    int pending() {
        return calls.size();
    }

    /** How many calls of the other side are under way, those included whose reply is yet to be sent. */
    int running() {
        return running.size() + replying.get(); // in this order: a call goes from the one to the other
    }

    PeerContracts.Fit fit(ContractMethod method) {
        Peer known = peer;
        return known == null ? new PeerContracts.Fit(0, false, "no hello yet") : known.contracts.fit(method);
    }

    /** A call that was sent. */
    record Started(long id, OutgoingCall call) {}

    /**
     * Sends a call whose arguments are all that {@code out} holds.
     *
     * @return the call; null if this session takes none any more, and nothing was sent
     * @throws CallFailure if a limit is met, or nothing could be written before the deadline
     */
    @Nullable
    Started start(WireOutput out, int method, CallContext context, long deadline) throws InterruptedException {
        Peer known = peer;
        if (known == null || !isUsable()) {
            return null;
        }
        int most = Math.min(known.maxCalls, limits().maxCalls());
        if (calls.size() >= most) {
            throw new CallFailure(
                    Problem.LIMIT,
                    Executed.NO,
                    most + " calls are under way on this connection, which is the most; " + Limits.Limit.CALLS.key()
                            + " changes that on both sides",
                    null);
        }
        if (out.size() > known.maxMessage) {
            throw new CallFailure(
                    Problem.LIMIT,
                    Executed.NO,
                    "the arguments have " + out.size() + " bytes and the callee takes " + known.maxMessage + "; "
                            + Limits.Limit.MESSAGE.key() + " there changes that",
                    null);
        }
        long id = ids.incrementAndGet();
        head(out, id, method, context, deadline, known.maxMessage);
        OutgoingCall call = new OutgoingCall();
        calls.put(id, call);
        if (gone != null) {
            calls.remove(id);
            return null;
        }
        boolean sent = false;
        try {
            sent = sender.send(out, deadline);
        } finally {
            if (!sent) {
                calls.remove(id);
            }
        }
        if (!sent) {
            throw new CallFailure(
                    Problem.TIMEOUT, Executed.NO, "the connection took nothing before the deadline passed", null);
        }
        return new Started(id, call);
    }

    /** Puts in front of the arguments what is said of the call, which is little but for the baggage. */
    private static void head(WireOutput out, long id, int method, CallContext context, long deadline, int maxMessage) {
        long micros = deadline == Deadline.NONE ? 0 : Math.max(1, Deadline.remaining(deadline) / 1_000);
        boolean fits;
        try {
            Frames.call(out, id, method, context, micros);
            fits = out.size() <= (long) maxMessage + FRAME_SLACK;
        } catch (WireException tooLarge) {
            fits = false;
        }
        if (!fits) {
            throw new CallFailure(
                    Problem.LIMIT,
                    Executed.NO,
                    "the baggage of the call's context does not fit into a message beside the arguments; carry less, or"
                            + " change " + Limits.Limit.MESSAGE.key() + " on both sides",
                    null);
        }
    }

    /** Forgets a call that its caller no longer waits for, and tells the callee. */
    void abandon(Started started) {
        if (calls.remove(started.id) != null && gone == null) {
            sender.sendBytes(Frames.cancel(started.id));
        }
    }

    @Override
    public int maxFrame() {
        return peer == null ? MAX_HELLO : limits().maxMessage() + FRAME_SLACK;
    }

    @Override
    public void frame(byte[] bytes, int offset, int length) {
        if (gone != null) {
            return; // it had come already when the session ended
        }
        try {
            handle(new WireInput(bytes, offset, length, limits().maxElements()));
        } catch (WireException problem) {
            fail("sent a malformed frame: " + problem.problem());
        }
    }

    private void handle(WireInput in) {
        int kind = in.field();
        if (peer == null && kind != Frames.HELLO && kind != Frames.GOODBYE) {
            fail("sent a frame of kind " + kind + " before its hello");
            return;
        }
        switch (kind) {
            case Frames.HELLO -> hello(in);
            case Frames.CALL -> incoming(Frames.readCall(in));
            case Frames.RESULT -> ended(Frames.readResult(in));
            case Frames.FAILURE -> ended(Frames.readFailure(in));
            case Frames.CANCEL -> cancelled(Frames.readId(in));
            case Frames.DRAIN -> peerDrains = true;
            case Frames.PART -> part(Frames.readPart(in));
            case Frames.GOODBYE -> goodbye(Frames.readGoodbye(in));
            default -> {} // a later version's frame, which by the protocol may be passed over
        }
    }

    private void hello(WireInput in) {
        if (peer != null) {
            fail("said hello twice");
            return;
        }
        Frames.enter(in);
        Limits limits = new Limits(MAX_HELLO, 10, Integer.MAX_VALUE, 0);
        Hello hello = Failures.read(Hello.CODEC, in.buffer(), in.start(), in.size(), limits);
        if (hello.version() < 1) {
            fail("speaks version " + hello.version() + " of the protocol, and this side speaks " + Hello.VERSION);
            return;
        }
        peer = new Peer(new PeerContracts(hello.contracts()), hello.maxMessage(), hello.maxCalls());
        if (!saidHello) {
            sayHello();
        }
        ready.complete(this);
    }

    private void incoming(Frames.Call frame) {
        Offer.Entry<?> method = setup.offer().method(frame.method());
        if (method == null) {
            refuse(frame, Problem.INCOMPATIBLE, "no method has the number " + frame.method());
        } else if (draining) {
            refuse(frame, Problem.UNAVAILABLE, "the callee is shutting down");
        } else if (running.size() >= limits().maxCalls() || replying.get() >= MOST_REPLYING) {
            refuse(
                    frame,
                    Problem.LIMIT,
                    limits().maxCalls() + " calls are under way on this connection, which is the most; "
                            + Limits.Limit.CALLS.key() + " changes that on both sides");
        } else {
            IncomingCall call = new IncomingCall(this, frame, method);
            if (running.putIfAbsent(frame.id(), call) != null) {
                fail("used the number " + frame.id() + " for two calls at once");
                return;
            }
            if (gone != null) {
                call.cancel(); // whoever ended the session may not have seen it
            }
            if (call.deadline() != Deadline.NONE) {
                setup.ticker().watch(call);
            }
            boolean here = method.pace().isBrief() && connection.runNext(call);
            if (!here && !setup.workers().run(call)) {
                dropped(call);
                refuse(frame, Problem.LIMIT, "the callee has no thread left to run it on");
            }
        }
    }

    private void refuse(Frames.Call frame, Problem problem, String message) {
        unread = connection.isWritable() ? 0 : unread + 1;
        if (unread > MOST_REPLYING) {
            fail("goes on calling and does not read what it is answered");
            return;
        }
        sender.sendNow(Failures.frame(frame.id(), new CallFailure(problem, Executed.NO, message, null), limits()));
    }

    private void dropped(IncomingCall call) {
        running.remove(call.id());
        setup.ticker().forget(call);
    }

    /** A body is over; the reply is null if nobody waits for it. Runs on the worker. */
    void finished(IncomingCall call, @Nullable WireOutput reply) {
        // With the reply the caller has its place back, so the place is free before the reply is sent.
        replying.incrementAndGet();
        dropped(call);
        try {
            if (reply != null && gone == null) {
                sender.reply(reply);
            }
        } finally {
            replying.decrementAndGet();
            setup.idle().run();
        }
    }

    private void ended(Frames.End end) {
        OutgoingCall call = calls.remove(end.id());
        if (call != null) { // else it was abandoned
            call.complete(end);
        }
    }

    private void cancelled(long id) {
        IncomingCall call = running.get(id);
        if (call != null) {
            call.cancel();
        }
    }

    private void part(Frames.Part part) {
        if (joining) { // a part in a part in a part would go as deep as a peer likes
            throw WireException.malformed("a part consists of parts");
        }
        byte[] whole = parts.add(part, maxFrame());
        if (whole != null) {
            joining = true;
            try {
                frame(whole, 0, whole.length);
            } finally {
                joining = false;
            }
        }
    }

    private void goodbye(Frames.Goodbye goodbye) {
        Problem problem = goodbye.problem() == Problem.PROTOCOL ? Problem.PROTOCOL : Problem.CONNECTION_LOST;
        end(new CallFailure(problem, Executed.UNKNOWN, "the peer ended the connection: " + goodbye.reason(), null));
        connection.close();
    }

    /** The other side broke the protocol: says so to it and to whoever waits, and ends the connection. */
    private void fail(String what) {
        sender.sendBytes(Frames.goodbye(Problem.PROTOCOL, "it " + what));
        end(new CallFailure(Problem.PROTOCOL, Executed.UNKNOWN, "the peer " + what, null));
        connection.close();
    }

    @Override
    public void writable() {
        sender.wake();
    }

    @Override
    public void closed(TransportException cause) {
        end(CallFailure.of(cause));
    }

    private void end(CallFailure why) {
        if (gone == null) {
            gone = why;
        }
        ready.completeExceptionally(why);
        sender.close();
        calls.values().removeIf(call -> {
            call.fail(why);
            return true;
        });
        running.values().forEach(IncomingCall::cancel);
        setup.ended().accept(this);
    }

    /** Why the session is over; null while it is not. */
    @Nullable
    CallFailure gone() {
        return gone;
    }

    /** Takes no more calls of the other side, and tells it. */
    void drain() {
        draining = true;
        if (saidHello) { // else it follows the hello
            sender.sendBytes(Frames.drain());
        }
    }

    /** The other side did not do in time what it has to. */
    void timedOut(String what) {
        CallFailure why = new CallFailure(Problem.UNAVAILABLE, Executed.NO, "the peer " + what, null);
        sender.sendBytes(Frames.goodbye(Problem.PROTOCOL, "it " + what));
        end(why);
        connection.close();
    }

    /** Ends the connection from this side. */
    void close(String reason) {
        sender.sendBytes(Frames.goodbye(Problem.UNAVAILABLE, reason));
        end(new CallFailure(Problem.CANCELLED, Executed.UNKNOWN, reason, null));
        connection.close();
    }
}
