package conformance;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Publishes what a test says, which may be against all rules. */
final class ReelImpl implements Reel, Studio {
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger cancelled = new AtomicInteger();
    volatile Flow.Publisher<String> film = subscriber -> {};

    /** Gives its subscriber so many elements, whatever that asks for. */
    void heedNobody(int count, Supplier<String> element) {
        film = subscriber -> {
            subscriber.onSubscribe(subscription(asked -> {}));
            for (int i = 0; i < count; i++) {
                subscriber.onNext(element.get());
            }
        };
    }

    /** Does so much when its subscriber asks for elements. */
    void whenAsked(Consumer<Flow.Subscriber<? super String>> what) {
        film = subscriber -> subscriber.onSubscribe(subscription(asked -> what.accept(subscriber)));
    }

    private Flow.Subscription subscription(Consumer<Long> request) {
        return new Flow.Subscription() {
            @Override
            public void request(long count) {
                request.accept(count);
            }

            @Override
            public void cancel() {
                cancelled.incrementAndGet();
            }
        };
    }

    @Override
    public Reel reel() {
        return this;
    }

    @Override
    public Flow.Publisher<String> play() {
        return film;
    }

    @Override
    public int length(List<String> scenes) {
        return scenes.size();
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
