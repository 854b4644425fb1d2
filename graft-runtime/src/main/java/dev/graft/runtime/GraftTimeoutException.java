package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** The deadline of the call passed. The callee is told to stop. */
public final class GraftTimeoutException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftTimeoutException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
