package dev.graft.runtime.transport;

import java.nio.ByteBuffer;

/** The mask of WebSocket messages, eight bytes at a time. To apply it twice is to take it off. */
final class Mask {
    private Mask() {}

    /** Changes the bytes from one index to another in place; leaves position and limit alone. */
    static void apply(int mask, ByteBuffer bytes, int from, int to) {
        long wide = (long) mask << Integer.SIZE | Integer.toUnsignedLong(mask);
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            bytes.putLong(i, bytes.getLong(i) ^ wide);
        }
        for (int shift = 24; i < to; i++, shift = shift - 8 & 31) {
            bytes.put(i, (byte) (bytes.get(i) ^ mask >>> shift));
        }
    }
}
