package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of this side to a publisher of the other. Of what the subscriber asks for no more is asked for there than is
 * kept here for it, so one that is slow holds the publisher back. Signals come one at a time, on threads that may block.
 *
 * @param <T> the element
 * @see <a href="https://github.com/reactive-streams/reactive-streams-jvm/tree/v1.0.4#specification">Reactive Streams</a>
 */
final class Inflow<T> implements OutgoingCall, Flow.Subscription {
    /** So many elements may be here, or on their way, that the subscriber has not had yet. */
    static final int WINDOW = 64;

    private final long id;
    private final Session session;
    private final EncodedCall call;
    private final CallContext context;
    private final Flow.Subscriber<T> subscriber;
    private final Function<MessageReader, T> reader;
    private final Queue<Object> arrived = new ConcurrentLinkedQueue<>(); // frames, and at last a frame or a failure
    private final AtomicInteger signals = new AtomicInteger(1); // not before it is open
    private long requested; // guarded by this; and not yet asked for at the other side
    private int underWay; // guarded by this; asked for at the other side, and not yet with the subscriber
    private int expected; // guarded by this; those of them that have not come; below zero, how many have that were not
    private volatile boolean cancelled;
    private volatile boolean flooded; // by more than there is room for
    private volatile @Nullable RuntimeException wrongRequest;

    Inflow(
            long id,
            Session session,
            EncodedCall call,
            CallContext context,
            Flow.Subscriber<T> subscriber,
            Function<MessageReader, T> reader) {
        this.id = id;
        this.session = session;
        this.call = call;
        this.context = context;
        this.subscriber = subscriber;
        this.reader = reader;
    }

    @Override
    public long id() {
        return id;
    }

    /**
     * Lets signals through, once the subscriber has its subscription. What has come meanwhile is not signalled on this thread:
     * it is in {@code subscribe}, and what a subscriber does with an element may block.
     */
    void open() {
        if (!signals.compareAndSet(1, 0)) {
            session.background().run(() -> drain(1));
        }
    }

    /** An element has come. */
    void arrived(Frames.End element) {
        boolean hasRoom;
        synchronized (this) {
            hasRoom = expected > -WINDOW; // some that nobody has asked for yet can wait here
            expected--;
        }
        if (hasRoom) {
            signal(element);
        } else { // it may be a mistake of the publisher alone
            flooded = true;
            session.abandon(this);
            fail(flooded());
        }
    }

    /** What becomes of a publisher that gives many more elements than it was asked for. */
    static CallFailure flooded() {
        return new CallFailure(
                Problem.PROTOCOL,
                Executed.YES,
                "the publisher gave more elements than it was asked for (rule 1.1 of Reactive Streams); let it count what"
                        + " request() says, as a SubmissionPublisher does",
                null);
    }

    @Override
    public void complete(Frames.End end) {
        signal(new Last(end, null));
    }

    @Override
    public void fail(CallFailure failure) {
        signal(new Last(null, failure));
    }

    /** The end: a frame or a failure. */
    private record Last(
            Frames.@Nullable End frame, @Nullable CallFailure failure) {}

    private void signal(Object what) {
        arrived.add(what);
        drainElsewhere();
    }

    private void drainElsewhere() {
        if (signals.getAndIncrement() == 0) {
            session.background().run(() -> drain(1));
        }
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            wrongRequest = new IllegalArgumentException(
                    "request(" + count + "): a subscriber has to ask for at least one element (rule 3.9)");
            drainElsewhere();
            return;
        }
        long more;
        synchronized (this) {
            requested = requested + count < 0 ? Long.MAX_VALUE : requested + count;
            more = grant();
        }
        ask(more);
        if (!arrived.isEmpty()) { // some have come before they were asked for
            drainElsewhere();
        }
    }

    /** How many more the other side may send, which is from here on settled. */
    private int grant() {
        int room = WINDOW - underWay;
        if (room < WINDOW / 2 && underWay > 0) {
            return 0; // not for each element a frame
        }
        int more = (int) Math.min(room, requested);
        requested = requested == Long.MAX_VALUE ? requested : requested - more;
        underWay += more;
        expected += more;
        return more;
    }

    private void ask(long more) {
        if (more > 0 && !cancelled) {
            session.request(id, more);
        }
    }

    @Override
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            session.abandon(this);
            drainElsewhere();
        }
    }

    /** Gives the subscriber what there is for it. Never on two threads at once. */
    private void drain(int seen) {
        int left = seen;
        CallContext outer = context.enter();
        try {
            do {
                signalAll();
                left = signals.addAndGet(-left);
            } while (left != 0);
        } finally {
            CallContext.restore(outer);
        }
    }

    private void signalAll() {
        while (!cancelled) {
            RuntimeException wrong = wrongRequest;
            if (wrong != null) {
                cancel();
                subscriber.onError(wrong);
                break;
            }
            Object next = arrived.peek();
            boolean isWanted = next instanceof Last || isWanted();
            if (next == null || (!isWanted && !flooded)) {
                return;
            }
            arrived.remove();
            if (next instanceof Last last) {
                cancelled = true;
                end(last);
                break;
            }
            if (isWanted) {
                next((Frames.End) next);
            }
        }
        arrived.clear();
    }

    /** Whether the subscriber has asked for one more. */
    private synchronized boolean isWanted() {
        return underWay > 0; // where more are requested than that, some of them are under way
    }

    private void next(Frames.End frame) {
        T element;
        try {
            element = reader.apply(call.result(frame, false));
        } catch (RuntimeException | Error unreadable) {
            cancel();
            subscriber.onError(unreadable);
            return;
        }
        subscriber.onNext(element);
        long more;
        synchronized (this) {
            underWay--;
            more = grant();
        }
        ask(more);
    }

    private void end(Last last) {
        Throwable failure;
        try {
            CallFailure known = last.failure;
            if (known != null) {
                throw call.visible(known);
            }
            MessageReader unused = call.result(Objects.requireNonNull(last.frame), false);
            failure = null;
        } catch (CallFailure refused) {
            failure = call.visible(refused);
        } catch (Throwable thrown) { // whatever the publisher ended with
            failure = thrown;
        }
        if (failure == null) {
            subscriber.onComplete();
        } else {
            subscriber.onError(failure);
        }
    }
}
