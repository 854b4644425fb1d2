package dev.graft.processor.read;

/** A type is not there, perhaps not yet: another processor may still write it. */
public final class Unresolved extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unresolved(String type) {
        super(type, null, false, false);
    }
}
