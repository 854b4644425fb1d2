package boutique.app;

import java.util.Arrays;

/** Durations in nanoseconds. May be used by any thread. */
final class Samples {
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    synchronized void addAll(Samples others) {
        for (long duration : others.sorted()) {
            add(duration);
        }
    }

    synchronized int count() {
        return count;
    }

    /** The duration, in microseconds, that this share of them does not exceed; 0 of none. */
    double micros(double share) {
        long[] sorted = sorted();
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1000.0;
    }

    private synchronized long[] sorted() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
