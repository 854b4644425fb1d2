package dev.graft.processor.model;

import java.util.List;

/** What a type of the user consists of. */
public sealed interface Shape {

    JavaType type();

    /** What {@code @SuppressWarnings} must say where the type is used. */
    Warnings warnings();

    /**
     * A record, or a plain immutable class.
     *
     * @param fields its components, or what its constructor takes, in the order of declaration
     * @param getters for each field, the method that gives it
     * @param open whether it may have subclasses, whose instances are refused
     */
    record OfRecord(JavaType type, List<Field> fields, List<String> getters, boolean open, Warnings warnings)
            implements Shape {}

    /** A sealed interface: its subtypes in the order of {@code permits}, those of further sealed interfaces in their place. */
    record OfChoice(JavaType type, List<Field> cases, Warnings warnings) implements Shape {}

    /** An enum: its constants in the order of declaration. */
    record OfEnum(JavaType type, List<Constant> constants, Warnings warnings) implements Shape {}

    /** A constant of an enum, its number, and whether {@code @Tag} fixed it. */
    record Constant(String name, int number, boolean tagged) {}

    /**
     * An exception that {@code throws} names.
     *
     * @param fields what its constructor takes besides message and cause
     * @param getters for each field, the method that gives it
     * @param arguments what its constructor takes, in order: a name of a field, or one of the two constants
     * @param usable false if it has no constructor that could rebuild it
     */
    record OfException(
            JavaType type,
            List<Field> fields,
            List<String> getters,
            List<Argument> arguments,
            boolean usable,
            Warnings warnings)
            implements Shape {}

    /** An argument of an exception's constructor. */
    sealed interface Argument {}

    /** An argument that travels beside the fields. */
    enum Beside implements Argument {
        MESSAGE,
        CAUSE
    }

    /** An argument that is the field of this index. */
    record OwnField(int index) implements Argument {}
}
