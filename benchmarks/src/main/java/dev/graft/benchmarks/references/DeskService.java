package dev.graft.benchmarks.references;

import java.util.concurrent.Flow;

/** The desk itself. */
public final class DeskService implements Desk {
    @Override
    public long add(long a, long b) {
        return a + b;
    }

    @Override
    public Adder adder() {
        return this::add;
    }

    @Override
    public long addBack(Adder callers, long a, long b) {
        return callers.add(a, b);
    }

    @Override
    public Flow.Publisher<Long> sums(long a, long b, long count) {
        return subscriber -> subscriber.onSubscribe(new Sums(subscriber, a + b, count));
    }

    /** Gives as many as are asked for, on the thread that asks, as one thread at a time does. */
    private static final class Sums implements Flow.Subscription {
        private final Flow.Subscriber<? super Long> subscriber;
        private final Long sum;
        private long left;

        Sums(Flow.Subscriber<? super Long> subscriber, long sum, long left) {
            this.subscriber = subscriber;
            this.sum = sum;
            this.left = left;
        }

        @Override
        public void request(long count) {
            for (long i = Math.min(count, left); i > 0; i--) {
                left--;
                subscriber.onNext(sum);
            }
            if (left == 0) {
                left = -1;
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            left = -1;
        }
    }
}
