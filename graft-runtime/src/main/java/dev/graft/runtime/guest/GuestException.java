package dev.graft.runtime.guest;

import org.jspecify.annotations.Nullable;

/** A runtime or a module of another language cannot be had, or not be called; the message says why and what to do. */
public final class GuestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message what is wrong, where, and what to do */
    public GuestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
