package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** The peer sent what the protocol does not allow. */
public final class GraftProtocolException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftProtocolException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
