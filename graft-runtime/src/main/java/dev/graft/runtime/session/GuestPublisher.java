package dev.graft.runtime.session;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * Subscribes to a guest's stream.
 *
 * @param <P> the publisher
 */
final class GuestPublisher<P> extends Binding<P> {
    private final GuestStream stream;

    GuestPublisher(GuestStream stream) {
        this.stream = stream;
    }

    @Override
    public Call call(ContractMethod subscribe) {
        return new Subscribing();
    }

    private <T> void subscribe(Flow.Subscriber<? super T> subscriber, Function<MessageReader, T> element) {
        if (stream.isFirst()) {
            subscriber.onSubscribe(new GuestSubscription<>(stream, subscriber, element));
            return;
        }
        subscriber.onSubscribe(NoSubscription.INSTANCE);
        subscriber.onError(new IllegalStateException("what " + stream.method()
                + " returned had a subscriber before, and what code of another language gives runs once; call the method"
                + " again for each subscription"));
    }

    /** The one call that there is of a publisher. */
    private final class Subscribing extends Call {
        @Override
        public boolean unknown() {
            return false;
        }

        @Override
        public MessageWriter arguments() {
            throw onlySubscribed();
        }

        @Override
        public MessageReader await() {
            throw onlySubscribed();
        }

        @Override
        public <T> CompletableFuture<T> later(Function<MessageReader, T> result) {
            throw onlySubscribed();
        }

        @Override
        public <T> void stream(Flow.Subscriber<? super T> subscriber, Function<MessageReader, T> element) {
            subscribe(subscriber, element);
        }

        private IllegalStateException onlySubscribed() {
            return new IllegalStateException("a publisher can be subscribed to, and nothing else");
        }
    }

    @Override
    public String toString() {
        return "what " + stream.method() + " of a guest returned";
    }
}
