package dev.graft.processor.model;

/**
 * A field of a message: a record component, a parameter of a method, a field of an exception, a subtype of a sealed
 * interface.
 *
 * @param name its name in Java
 * @param number its Protobuf number
 * @param tagged whether {@code @Tag} fixed the number
 * @param type its type
 */
public record Field(String name, int number, boolean tagged, Type type) {}
