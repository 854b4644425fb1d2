package conformance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A subscriber that keeps what it is given. */
final class Taken<T> implements Flow.Subscriber<T> {
    final List<T> elements = new CopyOnWriteArrayList<>();
    volatile Flow.Subscription subscription;
    volatile Throwable failure;
    volatile boolean complete;
    private final long atOnce;

    /** @param atOnce how many it asks for when it has subscribed; 0 for none */
    Taken(long atOnce) {
        this.atOnce = atOnce;
    }

    static <T> Taken<T> of(Flow.Publisher<T> publisher, long atOnce) {
        Taken<T> taken = new Taken<>(atOnce);
        publisher.subscribe(taken);
        return taken;
    }

    boolean isOver() {
        return complete || failure != null;
    }

    Taken<T> awaitEnd() {
        Eventually.until("the elements end", this::isOver);
        return this;
    }

    void await(int count) {
        Eventually.until(count + " elements come", () -> elements.size() >= count);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (atOnce > 0) {
            given.request(atOnce);
        }
    }

    @Override
    public void onNext(T element) {
        elements.add(element);
    }

    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
    }

    @Override
    public void onComplete() {
        complete = true;
    }
}
