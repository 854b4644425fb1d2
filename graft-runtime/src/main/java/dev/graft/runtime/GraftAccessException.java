package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** The callee refused the caller. */
public final class GraftAccessException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftAccessException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
