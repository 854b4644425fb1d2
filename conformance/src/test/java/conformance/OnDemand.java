package conformance;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Publishes what iterators give, on the thread that asks, and no more than it is asked for. */
final class OnDemand<T> implements Flow.Publisher<T> {
    final AtomicLong published = new AtomicLong();
    final AtomicInteger subscribed = new AtomicInteger();
    final AtomicInteger cancelled = new AtomicInteger();
    private final Supplier<Iterator<T>> elements;
    private final RuntimeException failure;

    /** @param failure what follows the elements; null for nothing */
    OnDemand(Supplier<Iterator<T>> elements, RuntimeException failure) {
        this.elements = elements;
        this.failure = failure;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        subscribed.incrementAndGet();
        Subscription subscription = new Subscription(Objects.requireNonNull(subscriber));
        boolean isEmpty = !subscription.left.hasNext(); // from here on the iterator belongs to whoever asks
        subscriber.onSubscribe(subscription);
        if (isEmpty) {
            subscription.endIfEmpty();
        }
    }

    private final class Subscription implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final Iterator<T> left = elements.get();
        private final AtomicLong wanted = new AtomicLong();
        private volatile boolean over;

        Subscription(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                over = true;
                subscriber.onError(new IllegalArgumentException("request(" + count + ")"));
            } else if (wanted.getAndAccumulate(count, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b) == 0) {
                publish();
            }
        }

        private void publish() {
            do {
                if (over) {
                    return;
                }
                if (left.hasNext()) {
                    published.incrementAndGet();
                    subscriber.onNext(left.next());
                }
                endIfEmpty();
            } while (wanted.decrementAndGet() > 0);
        }

        private void endIfEmpty() {
            if (over || left.hasNext()) {
                return;
            }
            over = true;
            if (failure == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(failure);
            }
        }

        @Override
        public void cancel() {
            if (!over) {
                over = true;
                cancelled.incrementAndGet();
            }
        }
    }
}
