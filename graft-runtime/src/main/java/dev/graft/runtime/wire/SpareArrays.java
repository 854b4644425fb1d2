package dev.graft.runtime.wire;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Arrays that messages were written into and that nobody needs any more. A thread keeps one small one for itself; the few
 * larger ones that are kept are for everybody. May be used by any thread.
 */
final class SpareArrays {
    /** Up to here an array stays with its thread. */
    private static final int SMALL = 16 << 10;
    /** A larger array is not kept. */
    private static final int LARGE = 256 << 10;

    private static final int MOST_LARGE = 8;

    private static final ThreadLocal<byte @Nullable []> SPARE = new ThreadLocal<>();
    private static final AtomicReferenceArray<byte @Nullable []> SHARED = new AtomicReferenceArray<>(MOST_LARGE);

    private SpareArrays() {}

    /** This thread's own, if there is one. */
    static byte @Nullable [] own() {
        byte[] array = SPARE.get();
        if (array != null) {
            SPARE.set(null);
        }
        return array;
    }

    /** An array of this length or a longer one; what is in it is left from its last user. */
    static byte[] atLeast(int length) {
        if (length > SMALL && length <= LARGE) {
            for (int i = 0; i < MOST_LARGE; i++) {
                byte[] array = SHARED.get(i);
                if (array != null && array.length >= length && SHARED.compareAndSet(i, array, null)) {
                    return array;
                }
            }
        }
        return new byte[length];
    }

    /** Takes an array that its user does not touch any more. */
    static void give(byte[] array) {
        if (array.length == 0) {
            return; // it was given already
        }
        if (array.length <= SMALL) {
            SPARE.set(array);
        } else if (array.length <= LARGE) {
            for (int i = 0; i < MOST_LARGE; i++) {
                byte[] kept = SHARED.get(i);
                if (kept == null || kept.length < array.length) {
                    if (SHARED.compareAndSet(i, kept, array)) {
                        return;
                    }
                }
            }
        }
    }
}
