package dev.graft.runtime.session;

import dev.graft.runtime.wire.WireException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts large frames together whose parts came between other frames. Memory grows with what has come, not with what was
 * announced. Used by the connection's poller only.
 */
final class Parts {
    /** Four times what {@link Sender} uses, for others who implement the protocol. */
    static final int MOST_STREAMS = 4 * Sender.MOST_STREAMS;

    private final Map<Long, Whole> wholes = new HashMap<>();

    /** Takes a part; the whole frame when it is complete, else null. */
    byte @Nullable [] add(Frames.Part part, int maxFrame) {
        if (part.length() == 0) { // the sender gave up
            wholes.remove(part.stream());
            return null;
        }
        Whole whole = wholes.get(part.stream());
        if (whole == null) {
            if (part.total() <= 0 || part.total() > maxFrame) {
                throw WireException.malformed("a frame in parts announces " + part.total() + " bytes where at most "
                        + maxFrame + " are allowed");
            }
            if (wholes.size() == MOST_STREAMS) {
                throw WireException.malformed("more than " + MOST_STREAMS + " frames are coming in parts");
            }
            whole = new Whole(part.total());
            wholes.put(part.stream(), whole);
        }
        if (whole.add(part)) {
            wholes.remove(part.stream());
            return whole.bytes;
        }
        return null;
    }

    private static final class Whole {
        private final int total;
        private int size;
        private byte[] bytes = {};

        Whole(int total) {
            this.total = total;
        }

        boolean add(Frames.Part part) {
            if (part.length() > total - size) {
                throw WireException.malformed("a part does not fit its frame of " + total + " bytes");
            }
            int needed = size + part.length();
            if (needed > bytes.length) {
                long doubled = Math.max(needed, bytes.length * 2L);
                bytes = Arrays.copyOf(bytes, (int) Math.min(total, doubled));
            }
            System.arraycopy(part.bytes(), part.offset(), bytes, size, part.length());
            size = needed;
            return size == total;
        }
    }
}
