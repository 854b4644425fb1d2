package dev.graft.processor.write;

import dev.graft.processor.model.Builtin;
import dev.graft.processor.model.PrimitiveArray;
import dev.graft.processor.model.Type;
import java.util.List;
import java.util.Locale;

/** What stands for a type in a description: a word if it is built in, else a word and what it is of. */
final class DescriptionTypes {
    private final ProtoNames names;

    DescriptionTypes(ProtoNames names) {
        this.names = names;
    }

    Object of(Type type) {
        if (type instanceof Builtin builtin) {
            return builtin(builtin);
        }
        if (type instanceof PrimitiveArray array) {
            return List.of("array", array.java().simpleName());
        }
        if (type instanceof Type.Sequence sequence) {
            String kind = sequence.kind().name().toLowerCase(Locale.ROOT);
            return List.of(kind, of(sequence.element()));
        }
        if (type instanceof Type.Array array) {
            return List.of("array", of(array.element()));
        }
        if (type instanceof Type.Mapping mapping) {
            return List.of(mapping.sorted() ? "sorted_map" : "map", of(mapping.key()), of(mapping.value()));
        }
        if (type instanceof Type.Maybe maybe) {
            return List.of("optional", of(maybe.value()));
        }
        if (type instanceof Type.Adapted adapted) {
            return adapted(adapted);
        }
        if (type instanceof Type.Reference reference) {
            return List.of("reference", reference.java().binaryName());
        }
        if (type instanceof Type.Message || type instanceof Type.Choice || type instanceof Type.Enumeration) {
            return List.of(kind(type), names.type(type.java()));
        }
        throw new IllegalStateException("no value is described by " + type);
    }

    private static String kind(Type type) {
        return type instanceof Type.Message ? "message" : type instanceof Type.Choice ? "choice" : "enum";
    }

    /** What carries the type; where that alone is never null, this is, as the type may be. */
    private Object adapted(Type.Adapted adapted) {
        Object value = of(adapted.value());
        boolean holder = adapted.value() instanceof PrimitiveArray
                || adapted.value() instanceof Type.Sequence
                || adapted.value() instanceof Type.Array
                || adapted.value() instanceof Type.Mapping
                || adapted.value() instanceof Type.Maybe
                || (adapted.value() instanceof Builtin builtin && builtin.presence() == Builtin.Presence.WRAPPED);
        return holder ? List.of("nullable", value) : value;
    }

    private static Object builtin(Builtin builtin) {
        return switch (builtin) {
            case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE ->
                builtin.java().simpleName();
            case BOXED_BOOLEAN -> "boolean?";
            case BOXED_BYTE -> "byte?";
            case BOXED_SHORT -> "short?";
            case BOXED_CHAR -> "char?";
            case BOXED_INT -> "int?";
            case BOXED_LONG -> "long?";
            case BOXED_FLOAT -> "float?";
            case BOXED_DOUBLE -> "double?";
            case BIG_INTEGER -> "integer";
            case BIG_DECIMAL -> "decimal";
            case LOCAL_DATE -> "date";
            case LOCAL_TIME -> "time";
            case LOCAL_DATE_TIME -> "datetime";
            case OFFSET_DATE_TIME -> "offset_datetime";
            case ZONED_DATE_TIME -> "zoned_datetime";
            case ZONE_ID -> "zone";
            case OPTIONAL_INT -> List.of("optional", "int");
            case OPTIONAL_LONG -> List.of("optional", "long");
            case OPTIONAL_DOUBLE -> List.of("optional", "double");
            case STRING,
                    BYTES,
                    URI,
                    UUID,
                    INSTANT,
                    DURATION,
                    OFFSET_TIME,
                    ZONE_OFFSET,
                    YEAR,
                    YEAR_MONTH,
                    MONTH_DAY,
                    PERIOD,
                    LOCALE,
                    CURRENCY -> builtin.name().toLowerCase(Locale.ROOT);
        };
    }
}
