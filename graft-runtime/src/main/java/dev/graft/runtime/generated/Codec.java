package dev.graft.runtime.generated;

import dev.graft.ValueAdapter;
import dev.graft.runtime.wire.WireException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads one Java type as a Protobuf field. It is immutable and may be used by any thread.
 *
 * @param <T> the Java type
 */
public abstract class Codec<T> {
    Codec() {}

    /**
     * Writes a field; null leaves no bytes.
     *
     * @param field its number
     * @throws RuntimeException the exception that users see, if the value cannot be written; it names the field
     */
    public final void write(MessageWriter out, int field, @Nullable T value) {
        if (value == null) {
            if (isRequired()) {
                throw refuseNull(out, field);
            }
        } else {
            try {
                writeValue(out, value);
                out.wire().tag(field, wireType());
            } catch (WireException e) {
                throw out.located(field, e);
            } catch (RuntimeException e) {
                throw out.located(field, WireException.value("failed while it was read", e));
            }
        }
    }

    /**
     * Reads a field; null if it has no bytes.
     *
     * @param field its number
     * @throws RuntimeException the exception that users see, if the bytes are no such value; it names the field
     */
    @SuppressWarnings("NullAway")
    public final T read(MessageReader in, int field) {
        try {
            if (in.find(field, wireType())) {
                return readField(in);
            }
            if (isRequired()) {
                throw WireException.malformed("is missing");
            }
            return null;
        } catch (WireException e) {
            throw in.located(field, e);
        }
    }

    /**
     * Writes what an {@code Optional} holds, as {@link #write} does; null is refused.
     *
     * @param field its number
     */
    @SuppressWarnings("OptionalAssignedToNull") // users do, and are told
    public final void writeOptional(MessageWriter out, int field, Optional<T> value) {
        if (value == null) {
            throw out.located(field, MessageWriter.absent());
        }
        write(out, field, value.orElse(null));
    }

    /**
     * Reads a field as {@link #read} does; empty if it has no bytes.
     *
     * @param field its number
     */
    public final Optional<T> readOptional(MessageReader in, int field) {
        return Optional.ofNullable(read(in, field));
    }

    /** A list of such values. */
    public final Repeated<List<T>> list() {
        return CollectionCodec.ofList(this);
    }

    /** Any collection of such values; what arrives is a list. */
    public final Repeated<Collection<T>> collection() {
        return CollectionCodec.ofCollection(this);
    }

    /** A set of such values. */
    public final Repeated<Set<T>> set() {
        return CollectionCodec.ofSet(this);
    }

    /** A sorted set of such values, which have a natural order, and by it. */
    public final Repeated<SortedSet<T>> sortedSet() {
        return CollectionCodec.ofSortedSet(this);
    }

    /** An array of such values. */
    public final Repeated<T[]> array(Class<T> component) {
        return new ValueArrayCodec<>(list(), component);
    }

    /** A map whose keys are such values, as entries of a key in field 1 and a value in field 2. */
    public final <V> Repeated<Map<T, V>> mapTo(Codec<V> value) {
        return MapCodec.of(this, value);
    }

    /** A sorted map whose keys are such values, which have a natural order, and by it; else as {@link #mapTo}. */
    public final <V> Repeated<SortedMap<T, V>> sortedMapTo(Codec<V> value) {
        return MapCodec.ofSorted(this, value);
    }

    /** A type that such a value stands for. */
    public final <O> Codec<O> adapt(ValueAdapter<O, T> adapter) {
        return new AdaptedCodec<>(this, adapter);
    }

    /** An {@code Optional} as a message whose field 1 is what it holds: how it stands inside a collection. */
    public final Codec<Optional<T>> optional() {
        return OptionalCodecs.of(this);
    }

    /** Writes a value that must not be null. */
    final void writeRequired(MessageWriter out, int field, @Nullable T value) {
        if (value == null) {
            throw out.located(field, MessageWriter.absent());
        }
        write(out, field, value);
    }

    /** Reads a value that has to be there. */
    final T readRequired(MessageReader in, int field) {
        T value = read(in, field);
        if (value == null) {
            throw in.located(field, WireException.malformed("is missing"));
        }
        return value;
    }

    /** The wire type of a single occurrence. */
    abstract int wireType();

    /** Whether null is refused wherever it stands. */
    boolean isRequired() {
        return false;
    }

    /** What users see of a null that {@link #isRequired} refuses. */
    RuntimeException refuseNull(MessageWriter out, int field) {
        return out.located(field, MessageWriter.absent());
    }

    /** True for the scalars that proto3 packs when they are repeated. */
    boolean packed() {
        return false;
    }

    /** Writes the value, without its tag. */
    abstract void writeValue(MessageWriter out, T value);

    /** Reads a value whose tag has been read. */
    abstract T readValue(MessageReader in);

    /** Reads the value of a singular field, of which the tag has been read; null if the bytes say so. */
    @Nullable
    T readSingular(MessageReader in) {
        return readValue(in);
    }

    /** Reads all that stands for a singular field, of which the first tag has been read: the last value counts. */
    @Nullable
    T readField(MessageReader in) {
        T value;
        do {
            value = readSingular(in);
        } while (in.again(wireType()));
        return value;
    }
}
