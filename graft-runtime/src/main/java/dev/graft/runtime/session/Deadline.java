package dev.graft.runtime.session;

import java.time.Duration;

/**
 * A point of {@link System#nanoTime()} by which something has to be over, or {@link #NONE}. Between processes a deadline
 * travels as the time that remains, because clocks differ.
 */
public final class Deadline {
    /** No deadline. */
    public static final long NONE = Long.MAX_VALUE;

    private Deadline() {}

    /** The deadline that is so far from now; null for none. */
    public static long in(Duration timeout) {
        return inNanos(saturatedNanos(timeout));
    }

    /** The deadline that is so many nanoseconds from now. */
    public static long inNanos(long nanos) {
        return nanos >= NONE / 2 ? NONE : System.nanoTime() + nanos;
    }

    /** What is left, in nanoseconds; {@link Long#MAX_VALUE} for none, not above 0 once it has passed. */
    public static long remaining(long deadline) {
        return deadline == NONE ? Long.MAX_VALUE : deadline - System.nanoTime();
    }

    /** The nearer of two. */
    public static long nearer(long a, long b) {
        if (a == NONE) {
            return b;
        }
        return b == NONE || a - b <= 0 ? a : b;
    }

    /** The duration in nanoseconds, or very many. */
    static long saturatedNanos(Duration duration) {
        return duration.toSeconds() > NONE / 4_000_000_000L ? NONE : duration.toNanos();
    }
}
