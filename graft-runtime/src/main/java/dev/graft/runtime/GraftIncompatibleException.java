package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** The contracts of the two sides do not fit for this method. Other methods are not affected. */
public final class GraftIncompatibleException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftIncompatibleException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
