package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireType;
import java.util.concurrent.Flow;

/**
 * An object that stays where it is: the message has its position among those that travel beside it. An implementation
 * that is null leaves no bytes.
 *
 * @param <T> its contract
 */
abstract class ReferenceCodec<T> extends Codec<T> {
    /** A codec of the contract whose skeleton {@code owner} knows under this number. */
    static <T> Codec<T> of(Skeleton<?> owner, int number) {
        return new ReferenceCodec<>() {
            @Override
            @SuppressWarnings("unchecked") // generated code asks for a codec of this very contract
            Skeleton<T> skeleton() {
                return (Skeleton<T>) owner.referenced(number); // not before: two contracts may refer to each other
            }
        };
    }

    /** A codec of the publishers that a skeleton stands for. */
    static <T> Codec<Flow.Publisher<T>> of(PublisherSkeleton<T> skeleton) {
        return new ReferenceCodec<>() {
            @Override
            Skeleton<Flow.Publisher<T>> skeleton() {
                return skeleton;
            }

            @Override
            boolean isRequired() {
                return true;
            }

            @Override
            RuntimeException refuseNull(MessageWriter out, int field) {
                return out.nothingReturned("Flow.Publisher");
            }
        };
    }

    abstract Skeleton<T> skeleton();

    @Override
    int wireType() {
        return WireType.VARINT;
    }

    @Override
    boolean packed() {
        return true;
    }

    @Override
    void writeValue(MessageWriter out, T object) {
        out.wire().varint32(out.reference(skeleton(), object));
    }

    @Override
    T readValue(MessageReader in) {
        int position = in.wire().varint32();
        if (position <= 0) {
            throw WireException.malformed("refers to an object by the number " + position + "; they count from 1");
        }
        Skeleton<T> skeleton = skeleton();
        return skeleton.contract().cast(in.reference(position, skeleton));
    }
}
