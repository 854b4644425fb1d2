package dev.graft.runtime.isolation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds where two values differ. A path starts with {@code .} or {@code [}; it is empty for the value as a whole. */
final class Differences {
    private Differences() {}

    /** The path to the first part whose content differs; null if there is none. */
    static @Nullable String content(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || one == other) { // references are never taken apart
            return one == other ? null : "";
        }
        Parts parts = Parts.of(one);
        Parts others = Parts.of(other);
        if (parts == null || others == null) {
            return one.equals(other) ? null : "";
        }
        if (parts.size() != others.size()) {
            return "";
        }
        for (int i = 0; i < parts.size(); i++) {
            String path = content(parts.get(i), others.get(i));
            if (path != null) {
                return parts.label(i) + path;
            }
        }
        return null;
    }

    /**
     * The path to the innermost part of a value that its copy is not equal to, as {@code equals} says; null if there is
     * none. What is only equal to itself, as arrays are, is not expected to be equal, nor is what contains it.
     */
    static @Nullable String unequal(@Nullable Object value, @Nullable Object copy) {
        if (value == null || copy == null) {
            return value == copy ? null : "";
        }
        if (primitiveArray(value) ? Objects.deepEquals(value, copy) : value.equals(copy)) {
            return null;
        }
        Parts parts = Parts.of(value);
        Parts copies = Parts.of(copy);
        if (parts == null || copies == null) {
            return hasIdentity(value) ? null : "";
        }
        if (parts.size() != copies.size()) {
            return "";
        }
        for (int i = 0; i < parts.size(); i++) {
            String path = unequal(parts.get(i), copies.get(i));
            if (path != null) {
                return parts.label(i) + path;
            }
        }
        return hasIdentity(value) ? null : "";
    }

    private static boolean primitiveArray(Object value) {
        Class<?> element = value.getClass().getComponentType();
        return element != null && element.isPrimitive();
    }

    /** Whether the value, or a part of it, is equal to nothing but itself. */
    private static boolean hasIdentity(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (isEqualToItselfOnly(value.getClass())) {
            return true;
        }
        Parts parts = Parts.of(value);
        for (int i = 0; parts != null && i < parts.size(); i++) {
            if (hasIdentity(parts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEqualToItselfOnly(Class<?> type) {
        try {
            return !type.isEnum() && type.getMethod("equals", Object.class).getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
