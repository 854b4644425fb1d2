package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** A bound on size, depth, elements or calls under way was met; the message names it and the key that changes it. */
public final class GraftLimitException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftLimitException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
