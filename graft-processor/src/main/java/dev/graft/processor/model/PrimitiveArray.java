package dev.graft.processor.model;

/** The arrays that are repeated fields; {@code byte[]} is {@link Builtin#BYTES}. */
@SuppressWarnings("ImmutableEnumChecker") // the lists in a JavaType are immutable here
public enum PrimitiveArray implements Type {
    BOOLEANS("boolean", "bool"),
    CHARS("char", "uint32"),
    SHORTS("short", "int32"),
    INTS("int", "int32"),
    LONGS("long", "int64"),
    FLOATS("float", "float"),
    DOUBLES("double", "double");

    private final JavaType java;
    private final String proto;

    PrimitiveArray(String element, String proto) {
        this.java = JavaType.primitive(element).array();
        this.proto = proto;
    }

    /** The scalar of an element in the {@code .proto}. */
    public String proto() {
        return proto;
    }

    @Override
    public JavaType java() {
        return java;
    }
}
