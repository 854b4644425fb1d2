package dev.graft.runtime.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Buffers between frames and sockets, each in use for the time of a write only, so that an idle connection has none. May
 * be used by any thread.
 */
final class Buffers {
    /** Room for 64 KiB and what is around them, so that a part of a large frame is one write. */
    static final int SIZE = (64 << 10) + 512;

    private static final int MOST = 64;

    private final AtomicReferenceArray<@Nullable ByteBuffer> free = new AtomicReferenceArray<>(MOST);
    private final AtomicInteger made = new AtomicInteger();

    /** An empty buffer: outside the heap, where a socket takes it as it is, for as long as there are not too many. */
    ByteBuffer take() {
        for (int i = 0; i < MOST; i++) {
            ByteBuffer buffer = free.get(i);
            if (buffer == null) {
                if (i >= made.get()) {
                    break;
                }
            } else if (free.compareAndSet(i, buffer, null)) {
                return buffer.clear();
            }
        }
        if (made.get() < MOST && made.incrementAndGet() <= MOST) {
            try {
                return ByteBuffer.allocateDirect(SIZE);
            } catch (OutOfMemoryError e) { // of -XX:MaxDirectMemorySize, which the heap may still have
                made.decrementAndGet();
            }
        }
        return ByteBuffer.allocate(SIZE);
    }

    /** Takes a buffer back, which its user must not use any more. */
    void give(ByteBuffer buffer) {
        if (!buffer.isDirect()) {
            return;
        }
        for (int i = 0; i < MOST; i++) {
            if (free.get(i) == null && free.compareAndSet(i, null, buffer)) {
                return;
            }
        }
    }
}
