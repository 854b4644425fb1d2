package dev.graft.runtime.session;

/** What is known of a failed call's body, with the numbers that this has on the wire. */
public enum Executed {
    /** It did not run, and will not. */
    NO(1),
    /** It ran to its end. */
    YES(2),
    /** It may have run, wholly or in part, or may be running. */
    UNKNOWN(3);

    private final int number;

    Executed(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** The meaning of this number; what is not known is unknown. */
    public static Executed of(int number) {
        return number == 1 ? NO : number == 2 ? YES : UNKNOWN;
    }
}
