package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;

/**
 * Writes and reads one Java type as a repeated Protobuf field: a collection, a map or an array. It is
 * immutable and may be used by any thread. Collections and maps that it reads are immutable, in the sender's order.
 *
 * @param <T> the Java type
 */
public abstract class Repeated<T> {
    public static final Repeated<boolean[]> BOOLEANS = VarintArrays.BOOLEANS;
    public static final Repeated<char[]> CHARS = VarintArrays.CHARS;
    public static final Repeated<short[]> SHORTS = VarintArrays.SHORTS;
    public static final Repeated<int[]> INTS = VarintArrays.INTS;
    public static final Repeated<long[]> LONGS = VarintArrays.LONGS;
    public static final Repeated<float[]> FLOATS = FixedArrays.FLOATS;
    public static final Repeated<double[]> DOUBLES = FixedArrays.DOUBLES;

    private final MessageCodec<T> message = new Wrapper<>(this);

    Repeated() {}

    /** The same as a message whose field 1 is this: how a collection stands inside a collection. */
    public final MessageCodec<T> asMessage() {
        return message;
    }

    /**
     * Writes a collection, a map or an array; null is refused.
     *
     * @param field its number
     * @throws RuntimeException the exception that users see, if an element cannot be written; it names the field
     */
    public final void write(MessageWriter out, int field, T value) {
        try {
            writeElements(out, field, MessageWriter.present(value));
        } catch (WireException e) {
            throw out.located(field, e);
        } catch (RuntimeException e) {
            throw out.located(field, WireException.value("failed while its elements were read", e));
        }
    }

    /**
     * Reads a collection, a map or an array; never null.
     *
     * @param field its number
     * @throws RuntimeException the exception that users see, if the bytes are no such elements; it names the field
     */
    public final T read(MessageReader in, int field) {
        try {
            return readElements(in, field);
        } catch (WireException e) {
            throw in.located(field, e);
        } catch (RuntimeException e) { // members and keys are compared by code of their own
            throw in.located(field, NestedReader.refused(e));
        }
    }

    /** Writes all elements, the last one first. */
    abstract void writeElements(MessageWriter out, int field, T value);

    /** Reads all elements of the field. */
    abstract T readElements(MessageReader in, int field);

    private static final class Wrapper<T> extends MessageCodec<T> {
        private final Repeated<T> content;

        Wrapper(Repeated<T> content) {
            super("", ""); // users know the collection, not the message around it
            this.content = content;
        }

        @Override
        protected void write(MessageWriter out, T value) {
            content.write(out, 1, value);
        }

        @Override
        protected T read(MessageReader in) {
            return content.read(in, 1);
        }
    }
}
