package guests;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A subscriber that keeps what it gets. */
public final class Collector<T> implements Flow.Subscriber<T> {
    public final List<T> elements = new CopyOnWriteArrayList<>();
    public final List<Thread> threads = new CopyOnWriteArrayList<>();
    public final CompletableFuture<List<T>> end = new CompletableFuture<>();
    private final long first;
    public volatile Flow.@Nullable Subscription subscription;

    /** @param first how many elements to ask for to begin with; 0 for none */
    public Collector(long first) {
        this.first = first;
    }

    /** Subscribes one to all that there is. */
    public static <T> Collector<T> ofAll(Flow.Publisher<T> publisher) {
        return of(publisher, Long.MAX_VALUE);
    }

    public static <T> Collector<T> of(Flow.Publisher<T> publisher, long first) {
        Collector<T> collector = new Collector<>(first);
        publisher.subscribe(collector);
        return collector;
    }

    /** All elements, once the publisher has completed. */
    public List<T> all() throws Exception {
        return end.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (first > 0) {
            given.request(first);
        }
    }

    @Override
    public void onNext(T element) {
        threads.add(Thread.currentThread());
        elements.add(element);
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(elements);
    }
}
