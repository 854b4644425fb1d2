package dev.graft.processor.diagnostic;

/** A part of a contract that a problem can point at, without the compiler's own types. */
public record Place(String key) {
    public static final Place CONTRACT = new Place("contract");

    public static Place method(int method) {
        return new Place("method " + method);
    }

    public static Place parameter(int method, int parameter) {
        return new Place("parameter " + method + " " + parameter);
    }

    /** A class that {@code @Adapters} names. */
    public static Place adapter(String adapter) {
        return new Place("adapter " + adapter);
    }

    /** The {@code @Tag} of a parameter. */
    public static Place parameterTag(int method, int parameter) {
        return new Place("tag " + method + " " + parameter);
    }

    /** The {@code @Tag} of a record component, an enum constant or a permitted subtype. */
    public static Place memberTag(String type, int member) {
        return new Place("tag " + type + " " + member);
    }
}
