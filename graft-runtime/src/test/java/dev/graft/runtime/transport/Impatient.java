package dev.graft.runtime.transport;

import java.time.Duration;

/** Settings whose limits are met soon. */
final class Impatient {
    private Impatient() {}

    static Settings settings(Settings like) {
        return new Settings(
                1, Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(100));
    }
}
