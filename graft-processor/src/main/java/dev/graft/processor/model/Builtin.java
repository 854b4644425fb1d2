package dev.graft.processor.model;

import java.util.List;

/** The types that every contract may use, with what stands for them in a {@code .proto}. */
@SuppressWarnings("ImmutableEnumChecker") // the lists in a JavaType are immutable here
public enum Builtin implements Type {
    BOOLEAN("bool", Presence.IMPLICIT, "", "boolean"),
    BYTE("int32", Presence.IMPLICIT, "", "byte"),
    SHORT("int32", Presence.IMPLICIT, "", "short"),
    CHAR("uint32", Presence.IMPLICIT, "", "char"),
    INT("int32", Presence.IMPLICIT, "", "int"),
    LONG("int64", Presence.IMPLICIT, "", "long"),
    FLOAT("float", Presence.IMPLICIT, "", "float"),
    DOUBLE("double", Presence.IMPLICIT, "", "double"),
    BOXED_BOOLEAN("bool", Presence.EXPLICIT, "java.lang", "Boolean"),
    BOXED_BYTE("int32", Presence.EXPLICIT, "java.lang", "Byte"),
    BOXED_SHORT("int32", Presence.EXPLICIT, "java.lang", "Short"),
    BOXED_CHAR("uint32", Presence.EXPLICIT, "java.lang", "Character"),
    BOXED_INT("int32", Presence.EXPLICIT, "java.lang", "Integer"),
    BOXED_LONG("int64", Presence.EXPLICIT, "java.lang", "Long"),
    BOXED_FLOAT("float", Presence.EXPLICIT, "java.lang", "Float"),
    BOXED_DOUBLE("double", Presence.EXPLICIT, "java.lang", "Double"),
    STRING("string", Presence.EXPLICIT, "java.lang", "String"),
    BYTES("bytes", Presence.EXPLICIT, "", "byte[]"),
    BIG_INTEGER("bytes", Presence.EXPLICIT, "java.math", "BigInteger"),
    URI("string", Presence.EXPLICIT, "java.net", "URI"),
    LOCAL_DATE("sint64", Presence.EXPLICIT, "java.time", "LocalDate"),
    BIG_DECIMAL("bytes unscaled = 1; sint32 scale = 2;", Presence.MESSAGE, "java.math", "BigDecimal"),
    UUID("fixed64 most = 1; fixed64 least = 2;", Presence.MESSAGE, "java.util", "UUID"),
    INSTANT("sint64 seconds = 1; int32 nanos = 2;", Presence.MESSAGE, "java.time", "Instant"),
    DURATION("sint64 seconds = 1; int32 nanos = 2;", Presence.MESSAGE, "java.time", "Duration"),
    LOCAL_DATE_TIME("sint64 epoch_day = 1; int64 nano_of_day = 2;", Presence.MESSAGE, "java.time", "LocalDateTime"),
    LOCAL_TIME("int64", Presence.EXPLICIT, "java.time", "LocalTime"),
    OFFSET_TIME("int64 nano_of_day = 1; sint32 offset_seconds = 2;", Presence.MESSAGE, "java.time", "OffsetTime"),
    OFFSET_DATE_TIME(
            "sint64 epoch_day = 1; int64 nano_of_day = 2; sint32 offset_seconds = 3;",
            Presence.MESSAGE,
            "java.time",
            "OffsetDateTime"),
    ZONED_DATE_TIME(
            "sint64 epoch_day = 1; int64 nano_of_day = 2; sint32 offset_seconds = 3; string zone = 4;",
            Presence.MESSAGE,
            "java.time",
            "ZonedDateTime"),
    ZONE_ID("string", Presence.EXPLICIT, "java.time", "ZoneId"),
    ZONE_OFFSET("sint32", Presence.EXPLICIT, "java.time", "ZoneOffset"),
    YEAR("sint32", Presence.EXPLICIT, "java.time", "Year"),
    YEAR_MONTH("sint32 year = 1; int32 month = 2;", Presence.MESSAGE, "java.time", "YearMonth"),
    MONTH_DAY("int32 month = 1; int32 day = 2;", Presence.MESSAGE, "java.time", "MonthDay"),
    PERIOD("sint32 years = 1; sint32 months = 2; sint32 days = 3;", Presence.MESSAGE, "java.time", "Period"),
    LOCALE(
            "string tag = 1; string language = 2; string country = 3; string variant = 4;",
            Presence.MESSAGE,
            "java.util",
            "Locale"),
    CURRENCY("string", Presence.EXPLICIT, "java.util", "Currency"),
    OPTIONAL_INT("int32", Presence.WRAPPED, "java.util", "OptionalInt"),
    OPTIONAL_LONG("int64", Presence.WRAPPED, "java.util", "OptionalLong"),
    OPTIONAL_DOUBLE("double", Presence.WRAPPED, "java.util", "OptionalDouble");

    /** How a field tells "absent" from "zero". */
    public enum Presence {
        /** A scalar that leaves no bytes when it is zero. */
        IMPLICIT,
        /** A scalar field that is marked {@code optional}. */
        EXPLICIT,
        /** A message of its own. */
        MESSAGE,
        /** An {@code optional} scalar field; inside a collection, a message that holds it. */
        WRAPPED
    }

    private final String proto;
    private final Presence presence;
    private final JavaType java;

    Builtin(String proto, Presence presence, String packageName, String name) {
        this.proto = proto;
        this.presence = presence;
        this.java = name.endsWith("[]")
                ? JavaType.primitive(name.substring(0, name.length() - 2)).array()
                : new JavaType(packageName, List.of(name), List.of(), 0);
    }

    /** The scalar in the {@code .proto}; for a message, its fields. */
    public String proto() {
        return proto;
    }

    public Presence presence() {
        return presence;
    }

    @Override
    public JavaType java() {
        return java;
    }
}
