package dev.graft.runtime.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads Protobuf from a byte array, field by field in the order the reader asks for.
 *
 * <p>A message is checked when it is entered: every tag and length at its level lies within it, and its fields stand in
 * ascending order. Writers are free to use another order; then the fields are sorted once, which changes nothing of what
 * the message means, and everything below may rely on order. Unknown fields are passed over.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class WireInput {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int maxElements;
    private byte[] buffer;
    private int start;
    private int position;
    private int end;
    /** The tag in front of {@link #position}, 0 at the end of the message. */
    private int tag;

    private int asked;

    /**
     * Starts reading the message that these bytes are. The array is not copied and must not change.
     *
     * @param maxElements how many fields may have to be sorted
     */
    public WireInput(byte[] bytes, int offset, int length, int maxElements) {
        this.maxElements = maxElements;
        buffer = bytes;
        enter(bytes, offset, offset + length);
    }

    /** What {@link #leave} needs to go on behind a nested message. */
    public record Place(byte[] buffer, int start, int position, int end, int tag, int asked) {}

    /** Where the reader stands now. */
    public Place place() {
        return new Place(buffer, start, position, end, tag, asked);
    }

    /** Goes on where {@link #place()} was taken. */
    public void leave(Place place) {
        buffer = place.buffer;
        start = place.start;
        position = place.position;
        end = place.end;
        tag = place.tag;
        asked = place.asked;
    }

    /** Enters the message of {@code bytes} from {@code from} to {@code to}. */
    public void enter(byte[] bytes, int from, int to) {
        buffer = bytes;
        start = from;
        position = from;
        end = to;
        int fields = countIfDisordered();
        if (fields > 0) {
            buffer = sorted(fields);
            start = 0;
            end = to - from;
        }
        rewind();
    }

    /** Walks over the fields of this level; how many there are if they are not in ascending order, else 0. */
    private int countIfDisordered() {
        int last = 0;
        int count = 0;
        boolean ordered = true;
        for (nextTag(); tag != 0; nextTag()) {
            int field = tag >>> 3;
            ordered &= field >= last;
            last = field;
            count++;
            skip();
        }
        return ordered ? 0 : count;
    }

    private byte[] sorted(int count) {
        if (count > maxElements) {
            throw WireException.limit(Limits.Limit.ELEMENTS, maxElements);
        }
        record Field(int number, int from, int to) {}
        List<Field> fields = new ArrayList<>(count);
        position = start;
        for (int from = position, next = nextField(); next != 0; from = position, next = nextField()) {
            skip();
            fields.add(new Field(next, from, position));
        }
        fields.sort(Comparator.comparingInt(Field::number));
        byte[] sorted = new byte[end - start];
        int at = 0;
        for (Field field : fields) {
            System.arraycopy(buffer, field.from, sorted, at, field.to - field.from);
            at += field.to - field.from;
        }
        return sorted;
    }

    private int nextField() {
        nextTag();
        return tag >>> 3;
    }

    private void rewind() {
        position = start;
        asked = 0;
        nextTag();
    }

    /**
     * Goes to the next occurrence of a field; true if there is one, and its value must then be read or skipped. Fields
     * are best asked for in ascending order.
     */
    public boolean find(int field) {
        if (field < asked) {
            rewind();
        }
        asked = field;
        while (tag != 0 && tag >>> 3 < field) {
            skip();
            nextTag();
        }
        return tag >>> 3 == field;
    }

    /** The field number at hand, 0 at the end of the message. */
    public int field() {
        return tag >>> 3;
    }

    /** The wire type of the field at hand. */
    public int wireType() {
        return tag & 7;
    }

    /** Fails unless the field at hand has this wire type. */
    public void expect(int wireType) {
        if ((tag & 7) != wireType) {
            throw WireException.malformed("has wire type " + (tag & 7) + " where " + wireType + " is due");
        }
    }

    /** Reads the next tag; to be called once the value of the present one has been consumed. */
    public void nextTag() {
        if (position >= end) {
            tag = 0;
            return;
        }
        int next = buffer[position];
        if (next > 0) {
            position++;
        } else {
            long wide = varint64();
            if (wide >>> 32 != 0) {
                throw WireException.malformed("a tag has more than 32 bits");
            }
            next = (int) wide;
        }
        if (next >>> 3 == 0) {
            throw WireException.malformed("field number 0");
        }
        tag = next;
    }

    /** Passes over the value of the field at hand, without reading the next tag. */
    public void skip() {
        switch (tag & 7) {
            case WireType.VARINT -> varint64();
            case WireType.FIXED64 -> advance(8);
            case WireType.LENGTH -> advance(length());
            case WireType.FIXED32 -> advance(4);
            default -> throw WireException.malformed("wire type " + (tag & 7) + " is not supported");
        }
    }

    private void advance(int bytes) {
        if (bytes > end - position) {
            throw truncated();
        }
        position += bytes;
    }

    /** The array being read. */
    public byte[] buffer() {
        return buffer;
    }

    /** The position in {@link #buffer()}. */
    public int position() {
        return position;
    }

    /** Where the message at hand starts in {@link #buffer()}. */
    public int start() {
        return start;
    }

    /** The size of the message at hand. */
    public int size() {
        return end - start;
    }

    /** True while a packed field that ends at {@code limit} has more. */
    public boolean before(int limit) {
        if (position > limit) {
            throw WireException.malformed("a packed element goes beyond its field");
        }
        return position < limit;
    }

    /** Reads a length and checks that so many bytes are there. */
    public int length() {
        long length = varint64();
        if (length < 0 || length > end - position) {
            throw WireException.malformed(
                    "claims " + Long.toUnsignedString(length) + " bytes where " + (end - position) + " are left");
        }
        return (int) length;
    }

    /** Passes over {@code length} bytes and returns where they started. */
    public int take(int length) {
        int from = position;
        advance(length);
        return from;
    }

    /** Reads a varint and keeps its low 32 bits, as Protobuf's parsers do. */
    public int varint32() {
        if (position < end) {
            int first = buffer[position];
            if (first >= 0) {
                position++;
                return first;
            }
        }
        return (int) varint64();
    }

    /** Reads a varint of at most ten bytes. */
    public long varint64() {
        long result = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (position >= end) {
                throw truncated();
            }
            byte b = buffer[position++];
            result |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return result;
            }
        }
        throw WireException.malformed("a varint has more than ten bytes");
    }

    public int fixed32() {
        int from = take(4);
        return (int) INT.get(buffer, from);
    }

    public long fixed64() {
        int from = take(8);
        return (long) LONG.get(buffer, from);
    }

    /** Reads a length and so many bytes. */
    public byte[] bytes() {
        int length = length();
        int from = take(length);
        return Arrays.copyOfRange(buffer, from, from + length);
    }

    /** Reads a length and so many bytes of UTF-8. */
    public String utf8() {
        int length = length();
        int from = take(length);
        String value = new String(buffer, from, length, StandardCharsets.UTF_8);
        if (value.indexOf('\uFFFD') >= 0) { // which is also what a malformed sequence becomes
            checkUtf8(from, length);
        }
        return value;
    }

    private void checkUtf8(int from, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, from, length));
        } catch (CharacterCodingException e) {
            throw WireException.malformed("is not UTF-8");
        }
    }

    private static WireException truncated() {
        return WireException.malformed("ends in the middle of a field");
    }
}
