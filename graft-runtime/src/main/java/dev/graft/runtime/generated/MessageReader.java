package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireType;
import java.io.ByteArrayOutputStream;
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
    private final Limits limits;
    private final Faults faults;
    private WireInput in;
    private Names names;
    private long joined;
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

    /** Goes to the first value of a field; false if there is none. */
    private boolean find(int field, int wireType) {
        if (!in.find(field)) {
            return false;
        }
        in.expect(wireType);
        return true;
    }

    /** Goes behind a value to the next one of the same field; false if there is none. */
    private boolean again(int wireType) {
        if (!in.again()) {
            return false;
        }
        in.expect(wireType);
        return true;
    }

    public boolean bool(int field) {
        return int64(field) != 0;
    }

    public byte int8(int field) {
        int value = int32(field);
        try {
            return NumberCodecs.toByte(value);
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public short int16(int field) {
        int value = int32(field);
        try {
            return NumberCodecs.toShort(value);
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public char char16(int field) {
        int value = int32(field);
        try {
            return NumberCodecs.toChar(value);
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public int int32(int field) {
        try {
            int value = 0;
            for (boolean found = find(field, WireType.VARINT); found; found = again(WireType.VARINT)) {
                value = in.varint32();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public long int64(int field) {
        try {
            long value = 0;
            for (boolean found = find(field, WireType.VARINT); found; found = again(WireType.VARINT)) {
                value = in.varint64();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public float float32(int field) {
        try {
            int bits = 0;
            for (boolean found = find(field, WireType.FIXED32); found; found = again(WireType.FIXED32)) {
                bits = in.fixed32();
            }
            return Float.intBitsToFloat(bits);
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public double float64(int field) {
        return Double.longBitsToDouble(fixed64(field));
    }

    long fixed64(int field) {
        try {
            long bits = 0;
            for (boolean found = find(field, WireType.FIXED64); found; found = again(WireType.FIXED64)) {
                bits = in.fixed64();
            }
            return bits;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    @SuppressWarnings("NullAway")
    public String string(int field) {
        try {
            String value = null;
            for (boolean found = find(field, WireType.LENGTH); found; found = again(WireType.LENGTH)) {
                value = in.utf8();
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    public byte[] bytes(int field) {
        return value(field, Codecs.BYTES);
    }

    /** Reads a value that may be null. */
    @SuppressWarnings("NullAway")
    public <T> T value(int field, Codec<T> codec) {
        int wireType = codec.wireType();
        try {
            T value = null;
            boolean found = find(field, wireType);
            if (found && codec instanceof MessageCodec<T> message) {
                return message(message);
            }
            for (; found; found = again(wireType)) {
                value = codec.readSingular(this);
            }
            return value;
        } catch (WireException e) {
            throw located(field, e);
        }
    }

    /** Reads a value that has to be there. */
    <T> T required(int field, Codec<T> codec) {
        T value = value(field, codec);
        if (value == null) {
            throw located(field, WireException.malformed("is missing"));
        }
        return value;
    }

    /** Reads a collection, a map or an array; never null. */
    public <T> T repeated(int field, Repeated<T> codec) {
        try {
            return codec.read(this, field);
        } catch (WireException e) {
            throw located(field, e);
        } catch (RuntimeException e) { // members and keys are compared by code of their own
            throw located(field, refused(e));
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
    public <T> T whole(MessageCodec<T> codec) {
        names = codec.names;
        return codec.read(this);
    }

    /** Reads a message behind its tag: its length and its fields. */
    <T> T nested(MessageCodec<T> codec) {
        int length = in.length();
        int from = in.take(length);
        return nested(codec, from, from + length);
    }

    private <T> T nested(MessageCodec<T> codec, int from, int to) {
        deeper();
        Names outer = names;
        try {
            in.enter(from, to);
            return fields(codec);
        } finally {
            in.leave();
            names = outer;
            depth--;
        }
    }

    /** Reads a message that is not repeated, and may yet stand in several parts. */
    private <T> T message(MessageCodec<T> codec) {
        int length = in.length();
        int from = in.take(length);
        return again(WireType.LENGTH) ? joined(codec, from, length) : nested(codec, from, from + length);
    }

    /** Puts the parts of a message together, as Protobuf has it, and reads the whole. */
    private <T> T joined(MessageCodec<T> codec, int from, int length) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        join(parts, from, length);
        for (boolean found = true; found; found = again(WireType.LENGTH)) {
            int more = in.length();
            join(parts, in.take(more), more);
        }
        deeper();
        WireInput around = in;
        Names outer = names;
        try {
            in = new WireInput(parts.toByteArray(), 0, parts.size(), limits.maxElements());
            return fields(codec);
        } finally {
            in = around;
            names = outer;
            depth--;
        }
    }

    private void join(ByteArrayOutputStream parts, int from, int length) {
        joined += length; // of all the reader's work: parts within parts would otherwise be copied over and over
        if (joined > limits.maxMessage()) {
            throw WireException.limit(Limits.Limit.MESSAGE, limits.maxMessage());
        }
        try {
            in.enter(from, from + length); // fails unless the part is a message by itself
        } finally {
            in.leave();
        }
        parts.write(in.buffer(), from, length);
    }

    private void deeper() {
        if (depth >= limits.maxDepth()) {
            throw WireException.limit(Limits.Limit.DEPTH, limits.maxDepth());
        }
        depth++;
    }

    private <T> T fields(MessageCodec<T> codec) {
        names = codec.names;
        try {
            return codec.read(this);
        } catch (WireException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    private static WireException refused(RuntimeException e) {
        return WireException.value("was refused by its own class: " + e, e);
    }

    /** Counts elements against the limit of the whole message, before they are made. */
    void count(int more) {
        if (more > limits.maxElements() - elements) {
            throw WireException.limit(Limits.Limit.ELEMENTS, limits.maxElements());
        }
        elements += more;
    }

    private RuntimeException located(int field, WireException problem) {
        problem.in(names.of(field));
        return depth == 0 ? faults.translate(problem) : problem;
    }
}
