package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;

/** Writes and reads one sealed interface of a contract as its skeleton does: a message with one field, the subtype's. */
final class ChoiceCodec<T> extends MessageCodec<T> {
    private final Skeleton<?> skeleton;
    private final int shape;

    ChoiceCodec(Skeleton<?> skeleton, int shape, String message) {
        super(message, Names.INVISIBLE); // users know the value, not the message around it
        this.skeleton = skeleton;
        this.shape = shape;
    }

    @Override
    protected void write(MessageWriter out, T value) {
        skeleton.write(shape, out, value);
    }

    @Override
    @SuppressWarnings("unchecked") // the skeleton's constants give each shape its type
    protected T read(MessageReader in) {
        Object value = skeleton.read(shape, in);
        if (value == null) { // an enum's number 0
            throw WireException.malformed("is the unspecified value of an enum, where one is due");
        }
        return (T) value;
    }
}
