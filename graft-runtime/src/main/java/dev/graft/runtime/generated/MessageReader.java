package dev.graft.runtime.generated;

import dev.graft.runtime.wire.Faults;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireType;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a message by number, best in ascending order. As proto3 has it, a field without bytes is zero or
 * null, and of a singular field that stands more than once the last one counts (messages are merged).
 *
 * <p>Not safe for use by several threads at once. What goes wrong is thrown as the exception that users see.
 */
@SuppressWarnings("exports") // the runtime makes it; generated code only receives it
public final class MessageReader extends NestedReader {
    private @Nullable String message;
    private @Nullable Throwable cause;

    /** Reads from {@code in} a message whose fields {@code names} knows. */
    public MessageReader(WireInput in, Limits limits, Faults faults, Names names) {
        super(in, limits, faults, names);
    }

    /** Reads the message that these bytes are. */
    public static MessageReader of(byte[] bytes, int offset, int length, Limits limits, Faults faults, Names names) {
        try {
            return new MessageReader(new WireInput(bytes, offset, length, limits.maxElements()), limits, faults, names);
        } catch (WireException e) {
            throw faults.translate(e);
        }
    }

    /** Gives it what travels beside the fields of an exception. */
    MessageReader beside(@Nullable String text, @Nullable Throwable reason) {
        message = text;
        cause = reason;
        return this;
    }

    /** The message of the exception whose fields these are, or null. */
    @SuppressWarnings("NullAway")
    public String message() {
        return message;
    }

    /** The cause of the exception whose fields these are, or null. */
    @SuppressWarnings("NullAway")
    public Throwable cause() {
        return cause;
    }

    @Override
    MessageReader self() {
        return this;
    }

    /**
     * The number of the last field, which is the one that counts where a message has one of several; 0 if it has none.
     * To be asked for before any field is read.
     */
    public int choice() {
        int last = 0;
        for (int field = in.field(); field != 0; field = in.field()) {
            last = field;
            in.skip();
            in.nextTag();
        }
        in.find(Integer.MAX_VALUE); // from behind the last field, the next search starts anew
        return last;
    }

    public boolean bool(int field) {
        return int64(field) != 0;
    }

    public byte int8(int field) {
        return (byte) narrow(field, NumberCodecs::toByte);
    }

    public short int16(int field) {
        return (short) narrow(field, NumberCodecs::toShort);
    }

    public char char16(int field) {
        return (char) narrow(field, NumberCodecs::toChar);
    }

    private int narrow(int field, IntUnaryOperator check) {
        int value = int32(field);
        try {
            return check.applyAsInt(value);
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
        return Codecs.BYTES.read(this, field);
    }

    public OptionalInt optionalInt(int field) {
        Integer value = Codecs.INT.read(this, field);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public OptionalLong optionalLong(int field) {
        Long value = Codecs.LONG.read(this, field);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    public OptionalDouble optionalDouble(int field) {
        Double value = Codecs.DOUBLE.read(this, field);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
