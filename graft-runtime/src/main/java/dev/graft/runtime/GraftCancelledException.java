package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** The caller gave the call up: its thread was interrupted (and still is marked so), or the tube was closed. */
public final class GraftCancelledException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftCancelledException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
