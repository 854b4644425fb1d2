package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** The callee could not be reached, or refused the call before running it. It is safe to try again. */
public final class GraftUnavailableException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftUnavailableException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
