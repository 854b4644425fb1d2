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
 * What a method of a guest's publishes: each subscription gets a stream of its own. The guest keeps it while this is reachable.
 *
 * @param <P> the publisher
 */
final class GuestPublisher<P> extends Binding<P> {
    private static final byte[] NOTHING = {};

    private final GuestStreams streams;
    private final long number;
    private final int contract;
    private final ContractMethod method;

    /**
     * @param number the guest's for it
     * @param contract the guest's number for the contract
     * @param method the one that publishes
     */
    GuestPublisher(GuestStreams streams, long number, int contract, ContractMethod method) {
        this.streams = streams;
        this.number = number;
        this.contract = contract;
        this.method = method;
    }

    @Override
    public Call call(ContractMethod subscribe) {
        return new Subscribing();
    }

    /** Subscribes at the guest; returns its number for the stream. */
    long open() {
        return GuestReply.number(call(number, NOTHING));
    }

    /** Calls this, or one of its streams. */
    byte[] call(long object, byte[] payload) {
        return streams.call(object, contract, method, payload);
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
            subscriber.onSubscribe(
                    new GuestSubscription<>(new GuestStream(GuestPublisher.this, streams), subscriber, element));
        }

        private IllegalStateException onlySubscribed() {
            return new IllegalStateException("a publisher can be subscribed to, and nothing else");
        }
    }

    @Override
    public String toString() {
        return "what " + method + " of a guest returned";
    }
}
