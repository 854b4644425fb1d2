package dev.graft.gateway;

import org.jspecify.annotations.Nullable;

/** Something that an operator has to mend; its message says what, where and how. */
final class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GatewayException(String message) {
        this(message, null);
    }

    GatewayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
