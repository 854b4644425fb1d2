package dev.graft.runtime.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A byte buffer that is filled from its end towards its start.
 *
 * <p>Protobuf puts the length of a message before it. Written backwards, a message is complete, and its length known,
 * when its length is written: one pass, no sizes computed beforehand, nothing moved, and room for a header in front of
 * what is already there. Fields and elements are therefore written last to first; the bytes come out in ascending order.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class WireOutput {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int INITIAL = 512;
    /** Up to this many characters a loop is quicker than a copy through a second array. */
    private static final int SHORT_STRING = 96;

    /** What a writer may reserve beyond what it then writes; the bound itself is checked by {@link #seal()}. */
    private static final long SLACK = 4096;

    /** What is likely to come in front of a large value: to copy all of it for that would be a pity. */
    private static final int HEADERS = 256;

    private static final byte[] NOTHING = {};

    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int maxBytes;
    private byte[] buffer;
    private int position;

    /** An empty buffer, which may grow somewhat beyond {@code maxBytes} before it is {@link #seal}ed. */
    public WireOutput(int maxBytes) {
        this.maxBytes = maxBytes;
        byte[] used = SpareArrays.own();
        buffer = used == null ? new byte[INITIAL] : used;
        position = buffer.length;
    }

    /** Gives the array up, so that the next buffer can have it. What was written is gone. */
    public void recycle() {
        SpareArrays.give(buffer);
        buffer = NOTHING;
        position = 0;
    }

    /** How many bytes have been written. */
    public int size() {
        return buffer.length - position;
    }

    /** The array that holds what was written, from {@link #offset()} to its end; valid until the next write. */
    public byte[] array() {
        return buffer;
    }

    /** Where in {@link #array()} the written bytes start. */
    public int offset() {
        return position;
    }

    /** Takes back everything in front of the last {@code size} bytes. */
    public void truncate(int size) {
        position = buffer.length - size;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(buffer, position, buffer.length);
    }

    public void raw(byte value) {
        reserve(1);
        buffer[--position] = value;
    }

    public void raw(byte[] bytes, int offset, int length) {
        if ((long) size() + length > maxBytes + SLACK) {
            throw tooLarge(); // also where a spare array would have room for it
        }
        reserve(length);
        position -= length;
        System.arraycopy(bytes, offset, buffer, position, length);
    }

    /** Writes four bytes, most significant first. */
    public void int32BigEndian(int value) {
        reserve(4);
        position -= 4;
        INT_BE.set(buffer, position, value);
    }

    public void fixed32(int value) {
        reserve(4);
        position -= 4;
        INT.set(buffer, position, value);
    }

    public void fixed64(long value) {
        reserve(8);
        position -= 8;
        LONG.set(buffer, position, value);
    }

    /** Writes an unsigned 32-bit varint. */
    public void varint32(int value) {
        reserve(5);
        if ((value & ~0x7f) == 0) {
            buffer[--position] = (byte) value;
            return;
        }
        int at = position - ((38 - Integer.numberOfLeadingZeros(value)) / 7);
        position = at;
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            buffer[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[at] = (byte) rest;
    }

    /** Writes a 64-bit varint. */
    public void varint64(long value) {
        reserve(10);
        int at = position - Math.max(1, (70 - Long.numberOfLeadingZeros(value)) / 7);
        position = at;
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            buffer[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[at] = (byte) rest;
    }

    /** Writes a signed 32-bit value as Protobuf's {@code int32}: a negative one takes ten bytes. */
    public void int32(int value) {
        if (value >= 0) {
            varint32(value);
        } else {
            varint64(value);
        }
    }

    public void tag(int field, int wireType) {
        varint32(WireType.tag(field, wireType));
    }

    /**
     * Writes a string's UTF-8 without its length.
     *
     * @return how many bytes
     * @throws WireException if a surrogate has no partner
     */
    public int utf8(String value) {
        int length = value.length();
        if (length > SHORT_STRING) {
            return longUtf8(value);
        }
        reserve(length * 3);
        byte[] bytes = buffer;
        int start = position;
        int at = start;
        int i = length - 1;
        for (; i >= 0; i--) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                break;
            }
            bytes[--at] = (byte) c;
        }
        position = i < 0 ? at : mixedUtf8(value, i, at);
        return start - position;
    }

    private int mixedUtf8(String value, int last, int from) {
        byte[] bytes = buffer;
        int at = from;
        for (int i = last; i >= 0; i--) {
            char c = value.charAt(i);
            if (c < 0x80) {
                bytes[--at] = (byte) c;
            } else if (c < 0x800) {
                bytes[--at] = (byte) (0x80 | (c & 0x3f));
                bytes[--at] = (byte) (0xc0 | (c >> 6));
            } else if (!Character.isSurrogate(c)) {
                bytes[--at] = (byte) (0x80 | (c & 0x3f));
                bytes[--at] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[--at] = (byte) (0xe0 | (c >> 12));
            } else {
                if (!Character.isLowSurrogate(c) || i == 0 || !Character.isHighSurrogate(value.charAt(i - 1))) {
                    throw unpaired(i);
                }
                int point = Character.toCodePoint(value.charAt(--i), c);
                bytes[--at] = (byte) (0x80 | (point & 0x3f));
                bytes[--at] = (byte) (0x80 | ((point >> 6) & 0x3f));
                bytes[--at] = (byte) (0x80 | ((point >> 12) & 0x3f));
                bytes[--at] = (byte) (0xf0 | (point >> 18));
            }
        }
        return at;
    }

    private int longUtf8(String value) {
        if (value.length() > maxBytes) {
            throw tooLarge();
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (contains(bytes, (byte) '?')) { // which is also what an unpaired surrogate becomes
            checkPaired(value);
        }
        raw(bytes, 0, bytes.length);
        return bytes.length;
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static void checkPaired(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw unpaired(i);
                }
                i++;
            }
        }
    }

    private static WireException unpaired(int index) {
        return WireException.value("has an unpaired surrogate at index " + index + ", so it is no Unicode string");
    }

    private WireException tooLarge() {
        return WireException.limit(Limits.Limit.MESSAGE, maxBytes);
    }

    private void reserve(int bytes) {
        if (bytes > position) {
            grow(bytes);
        }
    }

    private void grow(int bytes) {
        int size = size();
        long needed = (long) size + bytes;
        if (bytes < 0 || needed > Math.min(maxBytes + SLACK, LARGEST_ARRAY)) {
            throw tooLarge();
        }
        long most = Math.min(maxBytes + 2 * SLACK, LARGEST_ARRAY);
        int capacity = (int) Math.min(Math.max(needed + HEADERS, buffer.length * 2L), most);
        byte[] larger = SpareArrays.atLeast(capacity);
        System.arraycopy(buffer, position, larger, larger.length - size, size);
        position = larger.length - size;
        byte[] smaller = buffer;
        buffer = larger;
        SpareArrays.give(smaller);
    }

    /** Checks that what was written is within the limit of a message; to be called once all of it is written. */
    public void seal() {
        if (size() > maxBytes) {
            throw tooLarge();
        }
    }
}
