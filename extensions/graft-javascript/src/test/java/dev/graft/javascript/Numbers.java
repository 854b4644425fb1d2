package dev.graft.javascript;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Publishes whole numbers from 1, as many as it is asked for, or fails at once; to one subscriber, on the thread that asks. */
final class Numbers implements Flow.Publisher<Integer>, Flow.Subscription {
    private final @Nullable Throwable failure;
    private Flow.@Nullable Subscriber<? super Integer> subscriber;
    private boolean over;
    private int next = 1;

    /** @param failure null for none */
    Numbers(@Nullable Throwable failure) {
        this.failure = failure;
    }

    @Override
    public synchronized void subscribe(Flow.Subscriber<? super Integer> given) {
        subscriber = given;
        given.onSubscribe(this);
    }

    @Override
    public synchronized void request(long count) {
        Flow.Subscriber<? super Integer> known = subscriber;
        for (long i = 0; i < count && known != null && !over; i++) {
            if (failure == null) {
                known.onNext(next++);
            } else {
                over = true;
                known.onError(failure);
            }
        }
    }

    @Override
    public synchronized void cancel() {
        over = true;
    }
}
