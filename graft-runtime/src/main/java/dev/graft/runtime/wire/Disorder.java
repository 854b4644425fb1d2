package dev.graft.runtime.wire;

/** Says that a message was read as if its fields were in order, and they are not: it has to be read again. Users never see it. */
final class Disorder extends RuntimeException {
    private static final long serialVersionUID = 1;

    Disorder() {
        super("fields are not in order", null, false, false);
    }
}
