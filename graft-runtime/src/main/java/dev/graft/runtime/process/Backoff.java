package dev.graft.runtime.process;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a process that has ended is started again: not at all at first, then longer each time, until one has run
 * for a while. Used by one thread.
 */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(30);
    /** A process that has run so long is taken for a sound one. */
    static final Duration SOUND = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private Duration next = Duration.ZERO;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * How long to wait now.
     *
     * @param ran how long the process was there; zero if it did not come up
     */
    Duration after(Duration ran) {
        if (ran.compareTo(SOUND) >= 0) {
            next = Duration.ZERO;
        }
        Duration now = next;
        Duration doubled = now.isZero() ? FIRST : now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        long nanos = now.toNanos();
        return nanos == 0 ? now : Duration.ofNanos(random.nextLong(nanos / 2, nanos + 1)); // not all at once
    }
}
