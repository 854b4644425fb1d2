package dev.graft.runtime.generated;

import java.util.concurrent.Flow;

/**
 * What a subscription asks for: the elements of a publisher, and how each is written.
 *
 * @param <T> the element
 */
public final class Streamed<T> {
    private final Flow.Publisher<T> publisher;
    private final Codec<T> codec;

    Streamed(Flow.Publisher<T> publisher, Codec<T> codec) {
        this.publisher = publisher;
        this.codec = codec;
    }

    /** Subscribes, on this thread. */
    public void subscribe(Flow.Subscriber<T> subscriber) {
        publisher.subscribe(subscriber);
    }

    /** Writes an element into field 1. */
    public void write(MessageWriter out, T element) {
        codec.writeRequired(out, 1, element);
    }
}
