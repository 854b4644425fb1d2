package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireType;
import java.util.List;

/**
 * Writes and reads one Java type as a Protobuf message. The runtime has some for messages of its own.
 *
 * @param <T> the Java type
 */
public abstract class MessageCodec<T> extends Codec<T> {
    final Names names;

    /**
     * For generated code.
     *
     * @param message the message's name in the {@code .proto}
     * @param fields the names of the fields as Java knows them, numbered from 1; {@code "sku=7"} has the number 7 and
     *     those behind it follow from there
     */
    protected MessageCodec(String message, String... fields) {
        names = new Names(message, List.of(fields));
    }

    /** Writes the fields, the last one first. */
    protected abstract void write(MessageWriter out, T value);

    /** Reads the fields and makes the value. */
    protected abstract T read(MessageReader in);

    @Override
    final int wireType() {
        return WireType.LENGTH;
    }

    @Override
    final void writeValue(MessageWriter out, T value) {
        out.nested(this, value);
    }

    @Override
    final T readValue(MessageReader in) {
        return in.nested(this);
    }

    @Override
    final T readField(MessageReader in) {
        return in.message(this);
    }
}
