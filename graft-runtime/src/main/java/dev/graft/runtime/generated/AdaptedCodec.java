package dev.graft.runtime.generated;

import dev.graft.ValueAdapter;
import dev.graft.runtime.wire.WireException;
import org.jspecify.annotations.Nullable;

/** A type that a class of the user's carries as a value; on the wire it is that value. */
final class AdaptedCodec<T, V> extends Codec<T> {
    private final Codec<V> value;
    private final ValueAdapter<T, V> adapter;

    AdaptedCodec(Codec<V> value, ValueAdapter<T, V> adapter) {
        this.value = value;
        this.adapter = adapter;
    }

    @Override
    int wireType() {
        return value.wireType();
    }

    @Override
    boolean packed() {
        return value.packed();
    }

    @Override
    void writeValue(MessageWriter out, T object) {
        value.writeValue(out, toValue(object));
    }

    @Override
    T readValue(MessageReader in) {
        return fromValue(value.readValue(in));
    }

    @Override
    @Nullable
    T readSingular(MessageReader in) {
        V read = value.readSingular(in);
        return read == null ? null : fromValue(read);
    }

    @Override
    @Nullable
    T readField(MessageReader in) {
        V read = value.readField(in);
        return read == null ? null : fromValue(read);
    }

    private V toValue(T object) {
        V made;
        try {
            made = adapter.toValue(object);
        } catch (RuntimeException e) {
            throw refused(e);
        }
        if (made == null) {
            throw refused("toValue");
        }
        return made;
    }

    private T fromValue(V read) {
        T made;
        try {
            made = adapter.fromValue(read);
        } catch (RuntimeException e) {
            throw refused(e);
        }
        if (made == null) {
            throw refused("fromValue");
        }
        return made;
    }

    private WireException refused(RuntimeException e) {
        return WireException.value(
                "was refused by its adapter " + adapter.getClass().getName(), e);
    }

    private WireException refused(String method) {
        return WireException.value("became null in " + method + " of its adapter "
                + adapter.getClass().getName());
    }
}
