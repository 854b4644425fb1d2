package dev.graft.runtime.generated;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes and reads one Java type as a repeated Protobuf field: a collection, a map or an array of primitives. It is
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

    /** A list. */
    public static <T> Repeated<List<T>> list(Codec<T> element) {
        return CollectionCodec.ofList(element);
    }

    /** Any collection; what arrives is a list. */
    public static <T> Repeated<Collection<T>> collection(Codec<T> element) {
        return CollectionCodec.ofCollection(element);
    }

    /** A set. */
    public static <T> Repeated<Set<T>> set(Codec<T> element) {
        return CollectionCodec.ofSet(element);
    }

    /** A map, as entries of a key in field 1 and a value in field 2. */
    public static <K, V> Repeated<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return new MapCodec<>(key, value);
    }

    /** The same as a message whose field 1 is this: how a collection stands inside a collection. */
    public final MessageCodec<T> asMessage() {
        return message;
    }

    /** Writes all elements, the last one first. */
    abstract void write(MessageWriter out, int field, T value);

    /** Reads all elements of the field. */
    abstract T read(MessageReader in, int field);

    private static final class Wrapper<T> extends MessageCodec<T> {
        private final Repeated<T> content;

        Wrapper(Repeated<T> content) {
            super("", ""); // users know the collection, not the message around it
            this.content = content;
        }

        @Override
        protected void write(MessageWriter out, T value) {
            out.repeated(1, content, value);
        }

        @Override
        protected T read(MessageReader in) {
            return in.repeated(1, content);
        }
    }
}
