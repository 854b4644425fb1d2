package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** A connection string, a property, a module or a binding is wrong, or nobody provides a contract. */
public final class GraftConfigurationException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftConfigurationException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
