package dev.graft.runtime.executor;

import org.jspecify.annotations.Nullable;

/** A contract cannot be bound or provided. It does not leave the runtime. */
public final class BindingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String graft;

    /**
     * @param graft the graft it concerns; empty if that is not known
     * @param message what is wrong and what to do
     */
    public BindingException(String graft, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.graft = graft;
    }

    /** The graft it concerns; empty if that is not known. */
    public String graft() {
        return graft;
    }
}
