package dev.graft.runtime.generated;

import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What one method publishes, as a contract whose implementations cross by reference. Its one method subscribes.
 *
 * @param <T> the element
 */
final class PublisherSkeleton<T> extends Skeleton<Flow.Publisher<T>> {
    private final Skeleton<?> owner;
    private final String source;
    private final Codec<T> element;
    private final ContractMethod subscribe;

    /**
     * @param owner of the contract that has the method
     * @param source the signature of the method that returns the publishers
     * @param fingerprint a hash of the whole shape of the element
     */
    PublisherSkeleton(Skeleton<?> owner, String source, Codec<T> element, long fingerprint) {
        super(contractClass(), owner.graft());
        this.owner = owner;
        this.source = source;
        this.element = element;
        this.subscribe = method("subscribe(java.util.concurrent.Flow$Subscriber)", fingerprint);
    }

    @SuppressWarnings("unchecked") // there is one class for all elements
    private static <T> Class<Flow.Publisher<T>> contractClass() {
        return (Class<Flow.Publisher<T>>) (Class<?>) Flow.Publisher.class;
    }

    /** That of what is published. */
    @Override
    public @Nullable ClassLoader loader() {
        return owner.loader();
    }

    /** That which returned the publisher. */
    @Override
    ContractMethod inContract(ContractMethod method) {
        return owner.methods().stream()
                .filter(each -> each.signature().equals(source))
                .findAny()
                .orElse(method);
    }

    @Override
    public Flow.Publisher<T> stub(Binding<Flow.Publisher<T>> binding) {
        return new PublisherStub(binding);
    }

    @Override
    public void invoke(int method, Flow.Publisher<T> target, MessageReader in, MessageWriter out) {
        if (method != subscribe.index()) {
            throw unknown(method);
        }
        out.stream(new Streamed<>(target, element));
    }

    /** A publisher elsewhere. */
    private final class PublisherStub extends Stub<Flow.Publisher<T>> implements Flow.Publisher<T> {
        PublisherStub(Binding<Flow.Publisher<T>> binding) {
            super(binding);
        }

        @Override
        public void subscribe(Flow.Subscriber<? super T> subscriber) {
            Objects.requireNonNull(subscriber, "subscriber");
            binding.callLater(subscribe).stream(subscriber, in -> element.readRequired(in, 1));
        }
    }
}
