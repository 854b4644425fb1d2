package dev.graft.testkit;

/** Declared by {@link Pricing}. */
public final class UnknownSkuException extends Exception {
    private static final long serialVersionUID = 1;

    public UnknownSkuException(String message) {
        super(message);
    }
}
