package dev.graft.runtime.hosting;

import org.jspecify.annotations.Nullable;

/** A module cannot be hosted; the message says what is wrong with it, where, and what to do. */
public final class ModuleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ModuleException(String message) {
        this(message, null);
    }

    ModuleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
