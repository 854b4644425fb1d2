package dev.graft.processor.read;

/** A type is not there, perhaps not yet: another processor may still write it. */
public final class Unresolved extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean inSource;

    Unresolved(String type) {
        this(type, true);
    }

    private Unresolved(String type, boolean inSource) {
        super(type, null, false, false);
        this.inSource = inSource;
    }

    /** Whether a source names it, so that the compiler itself says what it cannot find. */
    public boolean inSource() {
        return inSource;
    }

    /** The same, named by a class file. */
    Unresolved inClassFile() {
        return new Unresolved(String.valueOf(getMessage()), false);
    }
}
