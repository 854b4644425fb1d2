package dev.graft.runtime.transport;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A frame that is arriving. Its array grows with what has come, at most to twice of it, whatever length the peer has
 * claimed; a frame that is there as a whole is copied once.
 */
final class FrameBuffer {
    private static final byte[] EMPTY = {};

    /** Below this, growing in steps is not worth the copies. */
    private static final int FIRST = 8 << 10;

    private byte[] bytes = EMPTY;
    private int filled;
    private int length;

    /** Expects so many bytes more. */
    void expect(int more) {
        length += more;
    }

    /** Takes what it can use; true when all that is expected is there. */
    boolean take(ByteBuffer in) {
        int count = Math.min(in.remaining(), length - filled);
        int needed = filled + count;
        if (bytes.length < needed) {
            int room = needed == length ? length : (int) Math.min(length, Math.max(2L * needed, FIRST));
            bytes = filled == 0 ? new byte[room] : Arrays.copyOf(bytes, room);
        }
        in.get(bytes, filled, count);
        filled = needed;
        return filled == length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many bytes have come. */
    int filled() {
        return filled;
    }

    /** How many bytes are expected, those that have come included. */
    int length() {
        return length;
    }

    /** Begins anew with another array. */
    void clear() {
        bytes = EMPTY;
        filled = 0;
        length = 0;
    }
}
