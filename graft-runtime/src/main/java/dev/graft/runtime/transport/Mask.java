package dev.graft.runtime.transport;

import java.nio.ByteBuffer;

/** The mask of WebSocket messages, eight bytes at a time. To apply it twice is to take it off. */
final class Mask {
    private Mask() {}

    /** Changes the bytes from position to limit in place; leaves position and limit alone. */
    static void apply(int mask, ByteBuffer bytes) {
        long wide = (long) mask << Integer.SIZE | Integer.toUnsignedLong(mask);
        int i = bytes.position();
        for (; i <= bytes.limit() - Long.BYTES; i += Long.BYTES) {
            bytes.putLong(i, bytes.getLong(i) ^ wide);
        }
        for (int shift = 24; i < bytes.limit(); i++, shift = shift - 8 & 31) {
            bytes.put(i, (byte) (bytes.get(i) ^ mask >>> shift));
        }
    }
}
