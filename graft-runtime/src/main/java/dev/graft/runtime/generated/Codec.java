package dev.graft.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * Writes and reads one Java type as a Protobuf field. It is immutable and may be used by any thread.
 *
 * @param <T> the Java type
 */
public abstract class Codec<T> {
    Codec() {}

    /** The wire type of a single occurrence. */
    abstract int wireType();

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
}
