package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of a message, the last one first. As proto3 has it, a primitive that is zero and a reference that is
 * null leave no bytes.
 *
 * <p>Not safe for use by several threads at once. What goes wrong is thrown as the exception that users see.
 */
@SuppressWarnings("exports") // the runtime makes it; generated code only receives it
public final class MessageWriter {
    private final WireOutput out;
    private final Limits limits;
    private final Faults faults;
    private Names names;
    private int depth;
    private int elements;
    private @Nullable Object later; // a promise or elements
    private @Nullable SentReferences references;

    /** Writes to {@code out} a message whose fields {@code names} knows. */
    public MessageWriter(WireOutput out, Limits limits, Faults faults, Names names) {
        this.out = out;
        this.limits = limits;
        this.faults = faults;
        this.names = names;
    }

    /**
     * Takes the stage that completes with what is to be written.
     *
     * @param write writes a result into field 1
     */
    public <T> void later(@Nullable CompletionStage<T> stage, BiConsumer<MessageWriter, T> write) {
        if (stage == null) {
            throw nothingReturned("future");
        }
        later = new Promise<>(stage, this, write);
    }

    /** What will be written later; null if all of it is. */
    public @Nullable Promise<?> promise() {
        return later instanceof Promise<?> promise ? promise : null;
    }

    /** Takes the elements that are to be written, each as a message of its own. */
    void stream(Streamed<?> elements) {
        later = elements;
    }

    /** What will be written in messages of their own; null for a call that has one result. */
    public @Nullable Streamed<?> streamed() {
        return later instanceof Streamed<?> streamed ? streamed : null;
    }

    /** The objects that the message refers to; null for none. */
    public @Nullable SentReferences references() {
        return references;
    }

    /** The position of an object among those that travel beside the message. */
    <T> int reference(Skeleton<T> skeleton, T object) {
        return sent().position(skeleton, object);
    }

    /** Gives an object the next position, for a message whose bytes know it. */
    public <T> void mention(Skeleton<T> skeleton, T object) {
        sent().add(skeleton, object);
    }

    private SentReferences sent() {
        SentReferences objects = references;
        if (objects == null) {
            objects = new SentReferences();
            references = objects;
        }
        return objects;
    }

    /** The bytes below. */
    public WireOutput wire() {
        return out;
    }

    public void bool(int field, boolean value) {
        if (value) {
            varint32(field, 1);
        }
    }

    /** For {@code byte}, {@code short} and {@code int}. */
    public void int32(int field, int value) {
        if (value != 0) {
            try {
                out.int32(value);
                out.tag(field, WireType.VARINT);
            } catch (WireException e) {
                throw located(field, e);
            }
        }
    }

    public void char16(int field, char value) {
        if (value != 0) {
            varint32(field, value);
        }
    }

    private void varint32(int field, int value) {
        try {
            out.varint32(value);
            out.tag(field, WireType.VARINT);
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public void int64(int field, long value) {
        if (value != 0) {
            try {
                out.varint64(value);
                out.tag(field, WireType.VARINT);
            } catch (WireException e) {
                throw located(field, e);
            }
        }
    }

    public void float32(int field, float value) {
        int bits = Float.floatToRawIntBits(value);
        if (bits != 0) {
            try {
                out.fixed32(bits);
                out.tag(field, WireType.FIXED32);
            } catch (WireException e) {
                throw located(field, e);
            }
        }
    }

    public void float64(int field, double value) {
        fixed64(field, Double.doubleToRawLongBits(value)); // negative zero has bits
    }

    void fixed64(int field, long value) {
        if (value != 0) {
            try {
                out.fixed64(value);
                out.tag(field, WireType.FIXED64);
            } catch (WireException e) {
                throw located(field, e);
            }
        }
    }

    public void string(int field, @Nullable String value) {
        if (value != null) {
            try {
                out.varint32(out.utf8(value));
                out.tag(field, WireType.LENGTH);
            } catch (WireException e) {
                throw located(field, e);
            }
        }
    }

    public void bytes(int field, byte @Nullable [] value) {
        if (value != null) {
            try {
                out.raw(value, 0, value.length);
                out.varint32(value.length);
                out.tag(field, WireType.LENGTH);
            } catch (WireException e) {
                throw located(field, e);
            }
        }
    }

    public void optionalInt(int field, OptionalInt value) {
        try {
            if (present(value).isPresent()) {
                out.int32(value.getAsInt());
                out.tag(field, WireType.VARINT);
            }
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public void optionalLong(int field, OptionalLong value) {
        try {
            if (present(value).isPresent()) {
                out.varint64(value.getAsLong());
                out.tag(field, WireType.VARINT);
            }
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public void optionalDouble(int field, OptionalDouble value) {
        try {
            if (present(value).isPresent()) {
                out.fixed64(Double.doubleToRawLongBits(value.getAsDouble()));
                out.tag(field, WireType.FIXED64);
            }
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw absent();
        }
        return value;
    }

    static WireException absent() {
        return WireException.value("is null, which this type does not allow");
    }

    /** What users see of a method that has returned null where that says nothing. */
    RuntimeException nothingReturned(String expected) {
        return faults.translate(WireException.value("method returned null instead of a " + expected));
    }

    /** Writes the fields of a whole message, with nothing around them. */
    public <T> void whole(MessageCodec<T> codec, T value) {
        names = codec.names;
        codec.write(this, value);
    }

    /** Writes a message with its length in front. */
    <T> void nested(MessageCodec<T> codec, T value) {
        nested(codec, value, false);
    }

    /** By a call of itself, so that each message is compiled as a unit: {@link NestedReader} says why. */
    private <T> void nested(MessageCodec<T> codec, T value, boolean entered) {
        if (entered) {
            codec.write(this, value);
            return;
        }
        if (++depth > limits.maxDepth()) {
            depth--; // stays usable
            throw WireException.limit(Limits.Limit.DEPTH, limits.maxDepth());
        }
        Names outer = names;
        names = codec.names;
        int before = out.size();
        try {
            nested(codec, value, true);
        } catch (WireException e) {
            throw e;
        } catch (RuntimeException e) {
            throw WireException.value("failed while it was read", e);
        } finally {
            names = outer;
            depth--;
        }
        out.varint32(out.size() - before);
    }

    /** Counts elements against the limit of the whole message. */
    void count(int more) {
        if (more < 0) {
            throw WireException.value("says that its size is " + more);
        }
        if (more > limits.maxElements() - elements) {
            throw WireException.limit(Limits.Limit.ELEMENTS, limits.maxElements());
        }
        elements += more;
    }

    /** The problem, as one of this field: to be thrown on, and at the top as the exception that users see. */
    RuntimeException located(int field, WireException problem) {
        problem.in(names.of(field));
        return depth == 0 ? faults.translate(problem) : problem;
    }
}
