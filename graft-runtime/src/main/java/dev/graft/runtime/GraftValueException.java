package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/** A value cannot cross a boundary; the message names its path. Of an argument the call was not executed, of a result it was. */
public final class GraftValueException extends GraftException {
    private static final long serialVersionUID = 1;

    GraftValueException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
    }
}
