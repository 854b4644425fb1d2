package dev.graft.processor.model;

/** Whether the compiler would warn of a use, and how. */
public record Deprecation(boolean ordinary, boolean forRemoval) {
    public static final Deprecation NONE = new Deprecation(false, false);

    public Deprecation and(Deprecation other) {
        return new Deprecation(ordinary || other.ordinary, forRemoval || other.forRemoval);
    }
}
