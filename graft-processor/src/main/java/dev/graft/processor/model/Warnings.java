package dev.graft.processor.model;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the compiler would warn of where something is used.
 *
 * @param deprecation it is deprecated
 * @param removal it is deprecated and will be removed
 */
public record Warnings(boolean deprecation, boolean removal) {
    public static final Warnings NONE = new Warnings(false, false);

    public Warnings and(Warnings other) {
        return new Warnings(deprecation || other.deprecation, removal || other.removal);
    }

    /** The words of {@code @SuppressWarnings}. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        if (deprecation) {
            words.add("deprecation");
        }
        if (removal) {
            words.add("removal");
        }
        return words;
    }
}
