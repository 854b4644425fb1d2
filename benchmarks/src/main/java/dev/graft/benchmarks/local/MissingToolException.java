package dev.graft.benchmarks.local;

/** This machine has not what a module is made with. */
public final class MissingToolException extends Exception {
    private static final long serialVersionUID = 1;

    MissingToolException(String message) {
        super(message);
    }
}
