package dev.graft.runtime.generated;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes and reads one Java type as a repeated Protobuf field: a collection, a map or an array of primitives. It is
 * immutable and may be used by any thread. What it reads is immutable, in the sender's order.
 *
 * @param <T> the Java type
 */
@SuppressWarnings("NullAway")
public abstract class Repeated<T> {
    public static final Repeated<boolean[]> BOOLEANS = null;
    public static final Repeated<char[]> CHARS = null;
    public static final Repeated<short[]> SHORTS = null;
    public static final Repeated<int[]> INTS = null;
    public static final Repeated<long[]> LONGS = null;
    public static final Repeated<float[]> FLOATS = null;
    public static final Repeated<double[]> DOUBLES = null;

    Repeated() {}

    public static <T> Repeated<List<T>> list(Codec<T> element) {
        throw new UnsupportedOperationException();
    }

    public static <T> Repeated<Collection<T>> collection(Codec<T> element) {
        throw new UnsupportedOperationException();
    }

    public static <T> Repeated<Set<T>> set(Codec<T> element) {
        throw new UnsupportedOperationException();
    }

    public static <K, V> Repeated<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        throw new UnsupportedOperationException();
    }

    /** The same as a message whose field 1 is this: how a collection stands inside a collection. */
    public final MessageCodec<T> asMessage() {
        throw new UnsupportedOperationException();
    }

    /** Writes all elements, the last one first. */
    abstract void write(MessageWriter out, int field, T value);

    /** Reads all elements of the field. */
    abstract T read(MessageReader in, int field);
}
