package dev.graft.runtime.transport;

import org.jspecify.annotations.Nullable;

/** Why a connection or a listener could not be had, or ended. It does not leave the runtime. */
public final class TransportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of failure. */
    public enum Kind {
        /** The address cannot be reached or listened at. */
        UNAVAILABLE,
        /** The connection ended. */
        CLOSED,
        /** The peer does not speak as it should. */
        PROTOCOL
    }

    private final Kind kind;

    /**
     * @param message what happened and, where there is something to do, what; without the address
     */
    public TransportException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
