package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to a guest's stream. While elements are wanted it has one thread, which waits in the guest and signals; else it has
 * none. Nothing is pulled that was not asked for.
 *
 * @param <T> the element
 */
final class GuestSubscription<T> implements Flow.Subscription {
    private static final int MOST = 64; // in one pull

    private final GuestStream stream;
    private final Flow.Subscriber<? super T> subscriber;
    private final Function<MessageReader, T> reader;
    private final CallContext context = CallContext.current().withoutDeadline();
    private long requested; // guarded by this
    private boolean working; // guarded by this
    private boolean over; // guarded by this
    private @Nullable Thread waiting; // guarded by this; in the guest
    private volatile @Nullable RuntimeException wrongRequest; // the pull that waits is called back for it

    GuestSubscription(GuestStream stream, Flow.Subscriber<? super T> subscriber, Function<MessageReader, T> reader) {
        this.stream = stream;
        this.subscriber = subscriber;
        this.reader = reader;
    }

    @Override
    public void request(long count) {
        synchronized (this) {
            if (over) {
                return;
            }
            if (count <= 0) {
                wrongRequest = new IllegalArgumentException(
                        "request(" + count + "): a subscriber has to ask for at least one element (rule 3.9)");
                callBack();
            } else {
                requested = Outflow.sum(requested, count);
            }
            if (working) {
                return;
            }
            working = true;
        }
        CallFailure refused = stream.streams().start(this::work);
        if (refused != null) {
            fail(refused);
        }
    }

    @Override
    public void cancel() {
        if (end()) {
            stream.release();
        }
    }

    /** From here on nothing is signalled; whoever waits in the guest is called back. False if that is so already. */
    private synchronized boolean end() {
        boolean first = !over;
        over = true;
        callBack();
        return first;
    }

    /** Within the lock. */
    private void callBack() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private void work() {
        CallContext outer = context.enter();
        try {
            while (true) {
                int wanted = wanted();
                if (wanted == 0) {
                    return;
                }
                signal(pull(wanted));
            }
        } catch (Throwable failure) { // whatever it is, it belongs to the subscriber
            RuntimeException wrong = wrongRequest;
            fail(wrong == null ? failure : wrong);
        } finally {
            CallContext.restore(outer);
        }
    }

    /** How many elements to pull; 0 for none, until there is a request. */
    private synchronized int wanted() {
        RuntimeException wrong = wrongRequest;
        if (wrong != null && !over) {
            throw wrong;
        }
        working = !over && requested > 0;
        return working ? (int) Math.min(requested, MOST) : 0;
    }

    private GuestStream.Batch pull(int most) {
        synchronized (this) {
            if (over) {
                return GuestStream.Batch.NONE;
            }
            waiting = Thread.currentThread();
        }
        try {
            return stream.pull(most);
        } finally {
            synchronized (this) {
                waiting = null;
                boolean unused = (over || wrongRequest != null) && Thread.interrupted(); // it was meant for the pull
            }
        }
    }

    private void signal(GuestStream.Batch batch) {
        for (MessageReader each : batch.elements()) {
            T element = reader.apply(each);
            synchronized (this) {
                if (over) {
                    return;
                }
                if (requested != Long.MAX_VALUE) {
                    requested--;
                }
            }
            subscriber.onNext(element);
        }
        if (batch.isLast() && end()) {
            stream.release();
            subscriber.onComplete();
        }
    }

    private void fail(Throwable failure) {
        if (end()) {
            stream.release();
            subscriber.onError(failure);
        }
    }
}
