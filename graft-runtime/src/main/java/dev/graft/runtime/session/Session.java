package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.transport.Connection;
import dev.graft.runtime.transport.FrameHandler;
import dev.graft.runtime.transport.TransportException;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
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
    static final int FRAME_SLACK = 64 << 10;

    private final Connection connection;
    private final boolean accepted;
    private final SessionSetup setup;
    private final Sender sender;
    private final Parts parts = new Parts();
    private final CompletableFuture<Session> ready = new CompletableFuture<>();
    private final Calling calling;
    private final Serving serving;
    private final Exports exports;
    private final Imports imports;
    private final Leases leases;
    /** What this side calls the connection. It tells connections apart, and is no secret. */
    private final long id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    private volatile boolean saidHello;
    private boolean joining; // used by the connection's poller only
    private volatile @Nullable Peer peer;
    private volatile @Nullable CallFailure gone;
    private volatile boolean peerDrains;
    private volatile boolean draining;

    /** What the other side's hello said. */
    private record Peer(PeerContracts contracts, int maxMessage, int maxCalls, long connection) {}

    /** Makes a call of its number. */
    interface Attempt<C extends OutgoingCall> {
        C make(long id, Connection connection);
    }

    private Session(Connection connection, boolean accepted, SessionSetup setup) {
        this.connection = connection;
        this.accepted = accepted;
        this.setup = setup;
        this.sender = new Sender(connection);
        this.exports = new Exports(this, sender, setup.background().endings());
        this.imports = new Imports(this, exports, sender);
        this.leases = new Leases(this, exports, imports, setup.background().ticker(), setup.lease());
        this.calling = new Calling(this, connection, sender);
        this.serving = new Serving(this, connection, setup, sender);
    }

    /** The session of the side that has connected, which says hello first. */
    static Session connected(Connection connection, SessionSetup setup) {
        Session session = new Session(connection, false, setup);
        session.sayHello();
        return session;
    }

    /** The session of the side that was connected to, which answers a hello, and says nothing to a stranger before. */
    static Session accepted(Connection connection, SessionSetup setup) {
        return new Session(connection, true, setup);
    }

    private void sayHello() {
        Hello hello = new Hello(
                Hello.VERSION,
                setup.limits().maxMessage(),
                setup.limits().maxCalls(),
                setup.offer().contracts(),
                id,
                setup.lease().toMillis());
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

    Background background() {
        return setup.background();
    }

    /** What this side calls the connection. */
    long id() {
        return id;
    }

    /** What the other side calls the connection; 0 before its hello. */
    long peerId() {
        Peer known = peer;
        return known == null ? 0 : known.connection;
    }

    /** Where it leads, for people. */
    String remote() {
        return connection.remote();
    }

    /** Whether the other side has connected, so that this side cannot connect to it again. */
    boolean isAccepted() {
        return accepted;
    }

    Exports exports() {
        return exports;
    }

    Leases leases() {
        return leases;
    }

    /** The call of this side of this number, while it is under way. */
    @Nullable
    OutgoingCall call(long number) {
        return calling.get(number);
    }

    /** The largest result that both sides take, in bytes. */
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
        return calling.pending();
    }

    /** How many calls of the other side are under way, those included whose reply is yet to be sent. */
    int running() {
        return serving.running();
    }

    PeerContract.Fit fit(ContractMethod method) {
        Peer known = peer;
        return known == null ? new PeerContract.Fit(false, "no hello yet") : known.contracts.fit(method);
    }

    /**
     * Sends a call whose arguments are all that {@code out} holds.
     *
     * @param head what its frame says beside them
     * @param made makes the call of its number
     * @return the call; null if this session takes none any more, and nothing was sent
     * @throws CallFailure if a limit is met, or nothing could be written before the deadline
     */
    <C extends OutgoingCall> @Nullable C start(WireOutput out, CallHead head, Attempt<C> made)
            throws InterruptedException {
        Peer known = peer;
        if (known == null || !isUsable()) {
            return null;
        }
        int most = Math.min(known.maxCalls, limits().maxCalls());
        return calling.start(out, head, made, most, known.maxMessage);
    }

    /** Asks for more elements of a call. */
    void request(long call, long count) {
        if (gone == null) {
            sender.sendBytes(Frames.request(call, count));
        }
    }

    /** Forgets a call that its caller no longer waits for, and tells the callee. */
    void abandon(OutgoingCall call) {
        calling.abandon(call);
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
        leases.heard();
        switch (kind) {
            case Frames.HELLO -> hello(in);
            case Frames.CALL -> serving.begin(Frames.readCall(in, imports), draining);
            case Frames.RESULT -> calling.ended(Frames.readResult(in, imports));
            case Frames.FAILURE -> calling.ended(Frames.readFailure(in));
            case Frames.CANCEL -> serving.cancel(Frames.readId(in));
            case Frames.DRAIN -> peerDrains = true;
            case Frames.PART -> part(Frames.readPart(in));
            case Frames.GOODBYE -> goodbye(Frames.readGoodbye(in));
            case Frames.ANNOUNCE -> {
                int size = in.size();
                imports.announced(ReferenceFrames.readAnnouncement(in), size);
            }
            case Frames.REQUEST -> serving.request(Frames.readRequest(in));
            case Frames.ELEMENT -> calling.element(Frames.readResult(in, imports));
            case Frames.RELEASE ->
                ReferenceFrames.readRelease(in).forEach(each -> exports.release(each.number(), each.mentions()));
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
        leases.peerLease(hello.leaseMillis());
        peer = new Peer(new PeerContracts(hello.contracts()), hello.maxMessage(), hello.maxCalls(), hello.connection());
        if (!saidHello) {
            sayHello();
        }
        ready.complete(this);
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
    void fail(String what) {
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
        calling.failAll(why);
        serving.cancelAll();
        imports.end();
        exports.end();
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

    /** Says that this side is there. */
    void sayAlive() {
        sender.sendBytes(ReferenceFrames.alive());
    }

    /** The other side has references and was silent for so long. */
    void leaseOver(Duration lease) {
        String what = "said nothing for " + lease.toMillis() + " ms, and so the lease of its references is over";
        sender.sendBytes(Frames.goodbye(Problem.REFERENCE, "it " + what));
        end(new CallFailure(Problem.CONNECTION_LOST, Executed.UNKNOWN, "the peer " + what, null));
        connection.close();
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
