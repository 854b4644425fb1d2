package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/**
 * A failure of the machinery, as opposed to what an implementation throws. Each says of its one call where it went and
 * whether the body of the method ran.
 *
 * <p>An implementation may let one through that it received from a call of its own. It then still speaks of that inner
 * call, and says nothing of the outer one.
 */
public abstract class GraftException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is known of the body of the method that was called. */
    public enum Outcome {
        /** It did not run and will not: to call again is safe. */
        NOT_EXECUTED,
        /** It ran to its end. */
        EXECUTED,
        /** It may have run, wholly or in part, or may still be running. */
        UNKNOWN
    }

    private final String graft;
    private final String method;
    private final String address;
    private final Outcome outcome;

    GraftException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.graft = details.graft();
        this.method = details.method();
        this.address = details.address();
        this.outcome = switch (details.executed()) {
            case NO -> Outcome.NOT_EXECUTED;
            case YES -> Outcome.EXECUTED;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    /** The name of the graft that was called; empty where the failure concerns none. */
    public final String graft() {
        return graft;
    }

    /** Name and parameter types of the method that was called; empty where the failure concerns none. */
    public final String method() {
        return method;
    }

    /** Where the call went or was to go, as connection strings write it; empty where that is not known. */
    public final String address() {
        return address;
    }

    /** Whether the body of the method ran. */
    public final Outcome outcome() {
        return outcome;
    }
}
