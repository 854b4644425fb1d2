package dev.graft.runtime.session;

import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.Promise;
import dev.graft.runtime.generated.Streamed;
import dev.graft.runtime.wire.WireOutput;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to a publisher of this process, whose subscriber gets copies, on the publisher's threads.
 *
 * @param <T> the element
 */
final class LocalFlow<T> implements Execution.Later {
    private final LocalCall call;
    private final Flow.Subscriber<T> subscriber;
    private final Function<MessageReader, T> reader;
    private volatile boolean subscribed;
    private volatile @Nullable Throwable ofSubscriber;

    LocalFlow(LocalCall call, Flow.Subscriber<T> subscriber, Function<MessageReader, T> reader) {
        this.call = call;
        this.subscriber = subscriber;
        this.reader = reader;
    }

    /** Tells of a publisher that has thrown; what the subscriber has thrown itself, is thrown on. */
    void refused(WireOutput reply) {
        Throwable own = ofSubscriber;
        if (own != null) {
            throw EncodedCall.unchecked(own);
        }
        if (!subscribed) {
            subscriber.onSubscribe(NoSubscription.INSTANCE);
        }
        ended(reply);
    }

    @Override
    public void streams(Streamed<?> elements, Execution execution) {
        subscribe(elements, execution);
    }

    private <E> void subscribe(Streamed<E> elements, Execution execution) {
        Copying<E> copying = new Copying<>(elements, execution);
        try {
            elements.subscribe(copying);
        } catch (Throwable broken) { // the subscription ends with it
            copying.stop();
            throw broken;
        }
    }

    @Override
    public void promised(Promise<?> promise) {
        throw new IllegalStateException("a subscription has no result");
    }

    @Override
    public void ended(WireOutput reply) {
        try {
            MessageReader unused = call.result(reply, false);
        } catch (Throwable failure) { // whatever it is, it belongs to the subscriber
            subscriber.onError(failure);
            return;
        }
        subscriber.onComplete();
    }

    /** Between the publisher and the subscriber. */
    private final class Copying<E> implements Flow.Subscriber<E> {
        private final Streamed<E> elements;
        private final Execution execution;
        private volatile Flow.@Nullable Subscription subscription;
        private volatile boolean over;

        Copying(Streamed<E> elements, Execution execution) {
            this.elements = elements;
            this.execution = execution;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            subscribed = true;
            try {
                subscriber.onSubscribe(given);
            } catch (Throwable e) {
                over = true;
                ofSubscriber = e;
                throw e;
            }
        }

        void stop() {
            if (over) {
                return;
            }
            over = true;
            Flow.Subscription known = subscription;
            if (known != null) {
                known.cancel();
            }
        }

        @Override
        public void onNext(E element) {
            if (over) {
                return;
            }
            T copy;
            try {
                copy = reader.apply(call.result(execution.element(0, elements, element), false));
            } catch (Throwable refused) { // a value's own code may throw anything
                stop();
                ended(execution.failed(0, refused));
                return;
            }
            subscriber.onNext(copy);
        }

        @Override
        public void onError(Throwable failure) {
            Objects.requireNonNull(failure, "failure");
            if (!over) {
                ended(execution.failed(0, failure));
            }
        }

        @Override
        public void onComplete() {
            if (!over) {
                subscriber.onComplete();
            }
        }
    }
}
