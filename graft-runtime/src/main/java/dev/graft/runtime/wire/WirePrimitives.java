package dev.graft.runtime.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The primitives of Protobuf, read one after the other from a part of a byte array. */
abstract class WirePrimitives {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    final byte[] buffer;
    /** Where the next primitive starts. */
    int position;
    /** Where the bytes that may be read end. */
    int end;

    WirePrimitives(byte[] buffer) {
        this.buffer = buffer;
    }

    final void advance(int bytes) {
        if (bytes > end - position) {
            throw truncated();
        }
        position += bytes;
    }

    /** The array being read. */
    public final byte[] buffer() {
        return buffer;
    }

    /** The position in {@link #buffer()}. */
    public final int position() {
        return position;
    }

    /** Reads a length and checks that so many bytes are there. */
    public final int length() {
        int at = position;
        if (at < end) {
            int first = buffer[at];
            if (first >= 0 && first < end - at) {
                position = at + 1;
                return first;
            }
        }
        return longLength();
    }

    private int longLength() {
        long length = varint64();
        if (length < 0 || length > end - position) {
            throw WireException.malformed(
                    "claims " + Long.toUnsignedString(length) + " bytes where " + (end - position) + " are left");
        }
        return (int) length;
    }

    /** Passes over {@code length} bytes and returns where they started. */
    public final int take(int length) {
        int from = position;
        advance(length);
        return from;
    }

    /** Reads a varint and keeps its low 32 bits, as Protobuf's parsers do. */
    public final int varint32() {
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
    public final long varint64() {
        long result = 0;
        int at = position;
        for (int shift = 0; shift < 70; shift += 7) {
            if (at >= end) {
                throw truncated();
            }
            byte b = buffer[at++];
            result |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                position = at;
                return result;
            }
        }
        throw WireException.malformed("a varint has more than ten bytes");
    }

    public final int fixed32() {
        int from = take(4);
        return (int) INT.get(buffer, from);
    }

    public final long fixed64() {
        int from = take(8);
        return (long) LONG.get(buffer, from);
    }

    /** Reads a length and so many bytes. */
    public final byte[] bytes() {
        int length = length();
        int from = take(length);
        return Arrays.copyOfRange(buffer, from, from + length);
    }

    /** Reads a length and so many bytes of UTF-8. */
    public final String utf8() {
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
