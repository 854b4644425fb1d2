package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** The connection broke while the call was under way; the body may or may not have run. */
public final class GraftConnectionLostException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftConnectionLostException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
