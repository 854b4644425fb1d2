package dev.graft.runtime.guest;

import org.jspecify.annotations.Nullable;

/** A runtime or a module of another language cannot be had, or not be called; the message says why and what to do. */
public final class GuestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** What is known of a call that failed with it. */
    public enum Kind {
        /** It could not be made as it should; whether the guest's code ran is unknown. */
        FAILED,
        /** The guest ended while it was under way; whether its code ran, and how far, is unknown. */
        LOST,
        /** The guest had ended before, and with it the objects that it had given away. Nothing ran. */
        GONE
    }

    /** @param message what is wrong, where, and what to do */
    public GuestException(String message, @Nullable Throwable cause) {
        this(Kind.FAILED, message, cause);
    }

    /** @param message what is wrong, where, and what to do */
    public GuestException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What is known of the call. */
    public Kind kind() {
        return kind;
    }
}
