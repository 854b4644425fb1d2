package dev.graft.runtime;

import dev.graft.runtime.session.Machinery;
import org.jspecify.annotations.Nullable;

/**
 * The callee threw what the caller cannot rebuild: a class that is not there, or has no usable constructor. Its stack
 * trace is the callee's.
 */
public final class GraftRemoteException extends GraftException {
    private static final long serialVersionUID = 1;

    private final String typeName;
    private final @Nullable String remoteMessage;

    GraftRemoteException(
            Machinery.Details details, String typeName, @Nullable String remoteMessage, @Nullable Throwable cause) {
        super(details, remoteMessage == null ? typeName : typeName + ": " + remoteMessage, cause);
        this.typeName = typeName;
        this.remoteMessage = remoteMessage;
    }

    /** For one that was passed on by another process. */
    GraftRemoteException(Machinery.Details details, String message, @Nullable Throwable cause) {
        super(details, message, cause);
        int colon = message.indexOf(": ");
        this.typeName = colon < 0 ? message : message.substring(0, colon);
        this.remoteMessage = colon < 0 ? null : message.substring(colon + 2);
    }

    /** The name of the class that was thrown. */
    public String typeName() {
        return typeName;
    }

    /** The message of what was thrown; null if it has none. */
    public @Nullable String remoteMessage() {
        return remoteMessage;
    }
}
