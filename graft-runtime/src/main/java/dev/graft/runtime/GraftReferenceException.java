package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** A reference was closed, or its lease or its session ended. */
public final class GraftReferenceException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftReferenceException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
