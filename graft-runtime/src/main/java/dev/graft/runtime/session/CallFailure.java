package dev.graft.runtime.session;

import dev.graft.runtime.transport.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed in the machinery. It does not leave the runtime: whoever knows graft, method and address makes of it
 * what users see.
 */
public final class CallFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final Executed executed;

    /**
     * @param message what happened and, where there is something to do, what; without graft, method and address
     */
    public CallFailure(Problem problem, Executed executed, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.problem = problem;
        this.executed = executed;
    }

    /** What the end of a connection, or the failure to have one, means for a call. */
    public static CallFailure of(TransportException cause) {
        String message = String.valueOf(cause.getMessage());
        return switch (cause.kind()) {
            case UNAVAILABLE -> new CallFailure(Problem.UNAVAILABLE, Executed.NO, message, cause);
            case CLOSED -> new CallFailure(Problem.CONNECTION_LOST, Executed.UNKNOWN, message, cause);
            case PROTOCOL -> new CallFailure(Problem.PROTOCOL, Executed.UNKNOWN, message, cause);
        };
    }

    public Problem problem() {
        return problem;
    }

    public Executed executed() {
        return executed;
    }

    /** What happened, in words. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
