package dev.graft.runtime.session;

/** The kinds of failure of the machinery, with the numbers they have on the wire. */
public enum Problem {
    CONFIGURATION(1),
    VALUE(2),
    UNAVAILABLE(3),
    TIMEOUT(4),
    CANCELLED(5),
    CONNECTION_LOST(6),
    INCOMPATIBLE(7),
    LIMIT(8),
    PROTOCOL(9),
    ACCESS(10),
    REFERENCE(11),
    REMOTE(12);

    private final int number;

    Problem(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** The kind of this number; an unknown one is a mistake of the peer. */
    public static Problem of(int number) {
        for (Problem problem : values()) {
            if (problem.number == number) {
                return problem;
            }
        }
        return PROTOCOL;
    }
}
