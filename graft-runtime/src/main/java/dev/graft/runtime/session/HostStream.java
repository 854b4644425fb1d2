package dev.graft.runtime.session;

import dev.graft.runtime.generated.Promise;
import dev.graft.runtime.generated.SentReferences;
import dev.graft.runtime.generated.Streamed;
import dev.graft.runtime.wire.WireOutput;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A publisher of this process's that a guest pulls. It is subscribed to by the first pull, and asked for what was pulled. May be used
 * by any thread.
 */
final class HostStream implements Execution.Later, Outlet {
    private static final byte[] NO_ARGUMENTS = {};
    private static final byte[] COMPLETE = {GuestReply.RESULT, 1, 0, 0};

    /** So many may come that nobody has pulled; then it is the publisher's mistake. */
    private static final int ROOM = 64;

    /** A reply that is as large takes no more elements. */
    private static final int LARGE = 1 << 20;

    private final Execution execution;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Element> arrived = new ArrayDeque<>(); // guarded by lock
    private boolean subscribed; // guarded by lock
    private int expected; // guarded by lock; pulled, and not yet here
    private byte @Nullable [] end; // guarded by lock; what the guest is told behind the elements
    private boolean released; // guarded by lock
    private long unasked; // guarded by lock; what the subscription is yet to be asked for
    private Flow.@Nullable Subscription subscription; // guarded by lock
    private @Nullable SentReferences mentioned; // used by the thread that signals

    /** An element, with what it refers to. */
    private record Element(ByteBuffer message, @Nullable SentReferences references) {}

    HostStream(Offer.Entry<?> subscribe, Machinery machinery) {
        this.execution = GuestObjects.execution(subscribe, machinery, this);
    }

    /** What a guest is told that wants some elements. */
    byte[] pull(int most, GuestObjects objects) {
        if (most < 1) {
            return GuestReply.refused(new CallFailure(
                    Problem.PROTOCOL, Executed.NO, most + " elements were pulled; pull at least one", null));
        }
        boolean first;
        lock.lock();
        try {
            int more = most - arrived.size() - expected;
            if (more > 0) {
                expected += more;
                unasked += more;
            }
            first = !subscribed;
            subscribed = true;
        } finally {
            lock.unlock();
        }
        if (first) {
            WireOutput failure = execution.run(0, NO_ARGUMENTS, 0, 0, null, this);
            if (failure != null) {
                stop(failure);
            }
        }
        request();
        return awaited(most, objects);
    }

    private byte[] awaited(int most, GuestObjects objects) {
        lock.lock();
        try {
            while (arrived.isEmpty() && end == null && !released) {
                changed.await();
            }
            if (released) {
                return GuestReply.refused(
                        new CallFailure(Problem.CANCELLED, Executed.UNKNOWN, "the stream was released", null));
            }
            return arrived.isEmpty() ? Objects.requireNonNull(end) : told(most, objects);
        } catch (InterruptedException e) {
            return GuestReply.refused(RemoteCall.interrupted(Executed.UNKNOWN));
        } finally {
            lock.unlock();
        }
    }

    /** Some elements, of which one that refers to objects goes alone: its places are in a table of its own. Within the lock. */
    private byte[] told(int most, GuestObjects objects) {
        List<ByteBuffer> messages = new ArrayList<>();
        SentReferences references = null;
        int size = 2;
        while (messages.size() < most && size < LARGE && !arrived.isEmpty()) {
            references = arrived.element().references();
            if (references != null && !messages.isEmpty()) {
                references = null;
                break;
            }
            ByteBuffer message = arrived.remove().message();
            messages.add(message);
            size += Integer.BYTES + message.remaining();
            if (references != null) {
                break;
            }
        }
        ByteBuffer content = ByteBuffer.allocate(size - 2);
        messages.forEach(message -> content.putInt(message.remaining()).put(message.duplicate()));
        boolean isLast = arrived.isEmpty() && end == COMPLETE;
        return new GuestPayload(objects.references(references), content.flip())
                .write(GuestReply.RESULT, isLast ? 1 : 0);
    }

    /** Asks the publisher for what was pulled; it may give it at once. */
    private void request() {
        Flow.Subscription known;
        long count;
        lock.lock();
        try {
            known = subscription;
            count = known == null || released ? 0 : unasked;
            unasked -= count;
        } finally {
            lock.unlock();
        }
        if (known != null && count > 0) {
            try {
                known.request(count);
            } catch (Throwable broken) { // it must not throw (rule 3.16), and nobody else would hear of it
                stop(execution.failed(0, broken));
            }
        }
    }

    /** The guest wants no more. */
    void release() {
        Flow.Subscription known;
        lock.lock();
        try {
            released = true;
            known = end == null ? subscription : null;
            arrived.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (known != null) {
            known.cancel();
        }
    }

    @Override
    public void streams(Streamed<?> elements, Execution unused) {
        receive(elements);
    }

    private <E> void receive(Streamed<E> elements) {
        elements.subscribe(new Receiver<>(elements));
    }

    @Override
    public List<ReferenceFrames.Reference> give(SentReferences objects) {
        mentioned = objects;
        return List.of();
    }

    @Override
    public void takeBack(List<ReferenceFrames.Reference> given) {
        mentioned = null;
    }

    @Override
    public void promised(Promise<?> promise) {
        throw new IllegalStateException("a subscription has no result");
    }

    @Override
    public void ended(WireOutput reply) {
        end(GuestReply.failed(GuestReply.end(reply)));
    }

    /** Ends it by a mistake, perhaps the publisher's, which is not to go on. */
    private void stop(WireOutput why) {
        ended(why);
        Flow.Subscription known;
        lock.lock();
        try {
            known = subscription;
        } finally {
            lock.unlock();
        }
        if (known != null) {
            known.cancel();
        }
    }

    private void end(byte[] how) {
        lock.lock();
        try {
            if (end == null) {
                end = how;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes what the publisher signals. */
    private final class Receiver<E> implements Flow.Subscriber<E> {
        private final Streamed<E> elements;

        Receiver(Streamed<E> elements) {
            this.elements = elements;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            boolean unwanted;
            lock.lock();
            try {
                unwanted = released || end != null || subscription != null;
                subscription = unwanted ? subscription : given;
            } finally {
                lock.unlock();
            }
            if (unwanted) {
                given.cancel();
            } else {
                request();
            }
        }

        @Override
        public void onNext(E element) {
            Frames.End frame;
            SentReferences references;
            try {
                frame = GuestReply.end(execution.element(0, elements, element));
                references = mentioned;
                mentioned = null;
            } catch (Throwable refused) { // a value's own code may throw anything
                stop(execution.failed(0, refused));
                return;
            }
            boolean flooded;
            lock.lock();
            try {
                if (end != null || released) {
                    return;
                }
                flooded = --expected < -ROOM;
                arrived.add(new Element(GuestReply.message(frame), references));
                changed.signalAll();
            } finally {
                lock.unlock();
            }
            if (flooded) {
                stop(execution.failed(0, Inflow.flooded()));
            }
        }

        @Override
        public void onError(Throwable failure) {
            ended(execution.failed(0, Objects.requireNonNull(failure, "failure")));
        }

        @Override
        public void onComplete() {
            end(COMPLETE);
        }
    }
}
