package guests;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Publishes whole numbers from 1, as many as it is asked for, to one subscriber, on the thread that asks. */
public final class Numbers implements Flow.Publisher<Integer>, Flow.Subscription {
    public final AtomicLong requested = new AtomicLong();
    public volatile boolean cancelled;
    private final int last;
    private final @Nullable Throwable failure;
    private Flow.@Nullable Subscriber<? super Integer> subscriber;
    private int next = 1;

    /**
     * @param last after this one it is over
     * @param failure with what; null for nothing
     */
    public Numbers(int last, @Nullable Throwable failure) {
        this.last = last;
        this.failure = failure;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> given) {
        subscriber = given;
        given.onSubscribe(this);
    }

    @Override
    public void request(long count) {
        requested.addAndGet(count);
        Flow.Subscriber<? super Integer> known = subscriber;
        for (long i = 0; i < count && known != null && !cancelled; i++) {
            if (next <= last) {
                known.onNext(next++);
            } else if (failure != null) {
                cancelled = true;
                known.onError(failure);
            } else {
                cancelled = true;
                known.onComplete();
            }
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}
