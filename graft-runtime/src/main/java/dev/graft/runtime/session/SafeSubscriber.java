package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber of the user's, which must not throw and may do so all the same: then that is logged, and it gets nothing more, in
 * whatever mode. What it throws when it is given its subscription goes to whoever subscribes.
 *
 * @param <T> the element
 * @see <a href="https://github.com/reactive-streams/reactive-streams-jvm/tree/v1.0.4#2.13">Reactive Streams, rule 2.13</a>
 */
final class SafeSubscriber<T> implements Flow.Subscriber<T> {
    private static final System.Logger LOGGER = System.getLogger(SafeSubscriber.class.getName());

    private final Flow.Subscriber<? super T> subscriber;
    private final String graft;
    private final ContractMethod method;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean broken;

    /**
     * @param graft the name of the graft whose method publishes
     * @param method the call that subscribes
     */
    SafeSubscriber(Flow.Subscriber<? super T> subscriber, String graft, ContractMethod method) {
        this.subscriber = subscriber;
        this.graft = graft;
        this.method = method;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        try {
            subscriber.onSubscribe(given);
        } catch (Throwable e) {
            broken = true;
            given.cancel();
            throw e;
        }
    }

    @Override
    public void onNext(T element) {
        signal("onNext", () -> subscriber.onNext(element));
    }

    @Override
    public void onError(Throwable failure) {
        signal("onError", () -> subscriber.onError(failure));
    }

    @Override
    public void onComplete() {
        signal("onComplete", subscriber::onComplete);
    }

    private void signal(String name, Runnable signal) {
        if (broken) {
            return;
        }
        try {
            signal.run();
        } catch (Throwable e) { // also a checked one, which no compiler sees where it is thrown so
            broken = true;
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    name + " of the subscriber " + subscriber.getClass().getName() + ", subscribed to what " + graft
                            + "." + method.inContract().signature()
                            + " returned, has thrown, which it must not (rule 2.13 of Reactive Streams); it gets nothing"
                            + " more",
                    e);
            Flow.Subscription known = subscription;
            if (known != null) {
                known.cancel();
            }
        }
    }
}
