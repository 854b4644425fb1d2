package dev.graft.runtime.generated;

/** Writes and reads one record, or immutable class, of a contract as its skeleton does. */
final class RecordCodec<T> extends MessageCodec<T> {
    private final Skeleton<?> skeleton;
    private final int shape;

    RecordCodec(Skeleton<?> skeleton, int shape, String message, String... fields) {
        super(message, fields);
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
        return (T) skeleton.read(shape, in);
    }
}
