package dev.graft.runtime.testing;

import java.time.Duration;

/**
 * What is to go wrong with one call.
 *
 * @param delay how long the callee does nothing, for {@link Kind#DELAY}
 */
public record Fault(Kind kind, Duration delay) {
    /** Nothing. */
    public static final Fault NONE = new Fault(Kind.NONE, Duration.ZERO);

    /** What happens. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** The callee takes a while before it runs the body. */
        DELAY,
        /** The callee refuses the call. */
        REFUSE,
        /** The connection breaks before the body runs. */
        LOSE_BEFORE,
        /** The connection breaks after the body has run. */
        LOSE_AFTER
    }
}
