package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireType;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Reads the fields of a message by number, best in ascending order. As proto3 has it, a field without bytes is zero or
 * null, and of a singular field that stands more than once the last one counts (messages are merged).
 *
 * <p>Not safe for use by several threads at once. What goes wrong is thrown as the exception that users see.
 */
@SuppressWarnings("exports") // the runtime makes it; generated code only receives it
public final class MessageReader {
    private final WireInput in;
    private final Limits limits;
    private final Faults faults;
    private Names names;
    private int depth;
    private int elements;

    /** Reads from {@code in} a message whose fields {@code names} knows. */
    public MessageReader(WireInput in, Limits limits, Faults faults, Names names) {
        this.in = in;
        this.limits = limits;
        this.faults = faults;
        this.names = names;
    }

    /** Reads the message that these bytes are. */
    public static MessageReader of(byte[] bytes, int offset, int length, Limits limits, Faults faults, Names names) {
        try {
            return new MessageReader(new WireInput(bytes, offset, length, limits.maxElements()), limits, faults, names);
        } catch (WireException e) {
            throw faults.translate(e);
        }
    }

    /** The bytes below. */
    public WireInput wire() {
        return in;
    }

    /** Goes to the value of a field of this wire type; false if there is none. */
    private boolean find(int field, int wireType) {
        if (!in.find(field)) {
            return false;
        }
        in.expect(wireType);
        return true;
    }

    public boolean bool(int field) {
        try {
            boolean value = false;
            while (find(field, WireType.VARINT)) {
                value = in.varint64() != 0;
                in.nextTag();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public byte int8(int field) {
        int value = int32(field);
        if (value != (byte) value) {
            throw located(field, WireException.malformed(value + " is no byte"));
        }
        return (byte) value;
    }

    public short int16(int field) {
        int value = int32(field);
        if (value != (short) value) {
            throw located(field, WireException.malformed(value + " is no short"));
        }
        return (short) value;
    }

    public char char16(int field) {
        int value = int32(field);
        if (value != (char) value) {
            throw located(field, WireException.malformed(value + " is no char"));
        }
        return (char) value;
    }

    public int int32(int field) {
        try {
            int value = 0;
            while (find(field, WireType.VARINT)) {
                value = in.varint32();
                in.nextTag();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public long int64(int field) {
        try {
            long value = 0;
            while (find(field, WireType.VARINT)) {
                value = in.varint64();
                in.nextTag();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public float float32(int field) {
        try {
            int bits = 0;
            while (find(field, WireType.FIXED32)) {
                bits = in.fixed32();
                in.nextTag();
            }
            return Float.intBitsToFloat(bits);
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public double float64(int field) {
        try {
            long bits = 0;
            while (find(field, WireType.FIXED64)) {
                bits = in.fixed64();
                in.nextTag();
            }
            return Double.longBitsToDouble(bits);
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    // Null marks what a user's value may be; the nullness of a component is the user's own affair.
    @SuppressWarnings("NullAway")
    public String string(int field) {
        try {
            String value = null;
            while (find(field, WireType.LENGTH)) {
                value = in.utf8();
                in.nextTag();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    @SuppressWarnings("NullAway")
    public byte[] bytes(int field) {
        try {
            byte[] value = null;
            while (find(field, WireType.LENGTH)) {
                value = in.bytes();
                in.nextTag();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    /** Reads a value that may be null. */
    @SuppressWarnings("NullAway")
    public <T> T value(int field, Codec<T> codec) {
        try {
            T value = null;
            while (find(field, codec.wireType())) {
                value = codec.readValue(this);
                in.nextTag();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    /** Reads a collection, a map or an array; never null. */
    public <T> T repeated(int field, Repeated<T> codec) {
        try {
            return codec.read(this, field);
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public <T> Optional<T> optional(int field, Codec<T> codec) {
        return Optional.ofNullable(value(field, codec));
    }

    public OptionalInt optionalInt(int field) {
        Integer value = value(field, Codecs.INT);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public OptionalLong optionalLong(int field) {
        Long value = value(field, Codecs.LONG);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    public OptionalDouble optionalDouble(int field) {
        Double value = value(field, Codecs.DOUBLE);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Reads the fields of the whole message. */
    public <T> T message(MessageCodec<T> codec) {
        names = codec.names;
        return codec.read(this);
    }

    /** Reads a message behind its tag: its length and its fields. */
    <T> T nested(MessageCodec<T> codec) {
        int length = in.length();
        int from = in.take(length);
        return nested(codec, in.buffer(), from, from + length);
    }

    <T> T nested(MessageCodec<T> codec, byte[] bytes, int from, int to) {
        if (depth >= limits.maxDepth()) {
            throw WireException.limit(Limits.Limit.DEPTH, limits.maxDepth());
        }
        WireInput.Place place = in.place();
        Names outer = names;
        depth++;
        names = codec.names;
        try {
            in.enter(bytes, from, to);
            return codec.read(this);
        } catch (WireException e) {
            throw e;
        } catch (RuntimeException e) {
            throw WireException.value("was refused by its own class: " + e, e);
        } finally {
            in.leave(place);
            names = outer;
            depth--;
        }
    }

    /** Counts elements against the limit of the whole message, before they are made. */
    void count(int more) {
        elements += more;
        if (elements > limits.maxElements() || elements < 0) {
            throw WireException.limit(Limits.Limit.ELEMENTS, limits.maxElements());
        }
    }

    private RuntimeException located(int field, WireException problem) {
        problem.in(names.of(field));
        return depth == 0 ? faults.translate(problem) : problem;
    }
}
