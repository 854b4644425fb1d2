package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireType;

/**
 * An object that stays where it is: the message has its position among those that travel beside it. An implementation
 * that is null leaves no bytes.
 *
 * @param <T> its contract
 */
final class ReferenceCodec<T> extends Codec<T> {
    private final Skeleton<?> owner;
    private final int number;

    /** @param number the number under which the skeleton {@code owner} knows that of the contract */
    ReferenceCodec(Skeleton<?> owner, int number) {
        this.owner = owner;
        this.number = number;
    }

    /** Not before it is needed: two contracts may refer to each other. */
    @SuppressWarnings("unchecked") // generated code asks for a codec of this very contract
    private Skeleton<T> skeleton() {
        return (Skeleton<T>) owner.referenced(number);
    }

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
