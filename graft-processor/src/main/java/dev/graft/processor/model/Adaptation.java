package dev.graft.processor.model;

/**
 * A class that {@code @Adapters} names and that cannot be used.
 *
 * @param adapter the class
 * @param mistake why
 */
public record Adaptation(JavaType adapter, Mistake mistake) {
    /** Why a class cannot adapt a type. */
    public enum Mistake {
        UNTYPED,
        UNMAKEABLE,
        TWICE
    }
}
