package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Names;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.generated.Streamed;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * Stands for a publisher that a checked call passes. Its elements are the very ones and are not looked at, but for the objects
 * that they refer to: something stands for these, as it does in results.
 *
 * @param <P> the publisher, as a contract
 */
final class CheckedPublisher<P> extends Binding<P> {
    private static final byte[] NOTHING = {};
    private static final Names ELEMENT = new Names("", List.of("element"));

    private final Skeleton<P> skeleton;
    private final P publisher;
    private final Limits limits;
    private final CheckedObjects objects;

    CheckedPublisher(Skeleton<P> skeleton, P publisher, Limits limits, CheckedObjects objects) {
        this.skeleton = skeleton;
        this.publisher = publisher;
        this.limits = limits;
        this.objects = objects;
    }

    @Override
    public Call call(ContractMethod method) {
        return new Subscribing(method);
    }

    /** What a call of the publisher would have published. */
    private Streamed<?> streamed(ContractMethod method) {
        MessageReader in = MessageReader.of(NOTHING, 0, 0, limits, problem -> problem, Names.NONE);
        MessageWriter out = writer(new WireOutput(0));
        try {
            skeleton.invoke(method.index(), publisher, in, out);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what Skeleton.invoke declares for other targets
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(out.streamed());
    }

    private MessageWriter writer(WireOutput out) {
        return new MessageWriter(out, limits, problem -> problem, ELEMENT);
    }

    @Override
    public String toString() {
        return skeleton.graft() + " in memory, checked, publisher " + System.identityHashCode(publisher);
    }

    private final class Subscribing extends Call {
        private final ContractMethod method;

        Subscribing(ContractMethod method) {
            this.method = method;
        }

        @Override
        public boolean unknown() {
            return false;
        }

        @Override
        public MessageWriter arguments() {
            return writer(new WireOutput(0));
        }

        @Override
        public MessageReader await() {
            throw new IllegalStateException("a subscription has no result");
        }

        @Override
        public <R> CompletableFuture<R> later(Function<MessageReader, R> result) {
            throw new IllegalStateException("a subscription has no result");
        }

        @Override
        public <R> void stream(Flow.Subscriber<? super R> subscriber, Function<MessageReader, R> element) {
            subscribe(method, streamed(method), subscriber, element);
        }
    }

    private <E, R> void subscribe(
            ContractMethod method,
            Streamed<E> streamed,
            Flow.Subscriber<? super R> subscriber,
            Function<MessageReader, R> reader) {
        streamed.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(E element) {
                subscriber.onNext(received(method, streamed, element, reader));
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }

    /** The very element, or, if it refers to objects, one with what stands for these. */
    @SuppressWarnings("unchecked") // what is written and what is read are of one type
    private <E, R> R received(
            ContractMethod method, Streamed<E> streamed, E element, Function<MessageReader, R> reader) {
        MessageWriter out = writer(new WireOutput(limits.maxMessage()));
        try {
            streamed.write(out, element);
            if (out.references() != null) {
                out.wire().seal();
                Encoded sent = new Encoded(method, out.wire().toByteArray(), out.references());
                byte[] bytes = sent.bytes();
                MessageReader in = MessageReader.of(bytes, 0, bytes.length, limits, problem -> problem, ELEMENT);
                sent.beside(in, object -> objects.returned(object, limits));
                return reader.apply(in);
            }
        } catch (RuntimeException cannotCross) {
            // It goes on as it is: nobody looks at elements.
        }
        return (R) element;
    }
}
