package dev.graft.processor.write;

import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Type;
import java.util.stream.Collectors;

/** Short names of types, from which those of constants and messages are made. */
final class Labels {
    private Labels() {}

    /** {@code Page_Item} for {@code Page<Item>}: what the message of a type is called. */
    static String message(JavaType type) {
        String arguments = type.arguments().stream().map(a -> "_" + message(a)).collect(Collectors.joining());
        return Names.capitalized(type.simpleName()) + arguments + "_Array".repeat(type.dimensions());
    }

    /** {@code LIST_OF_LINE}: what the constant with the codec of a type is called. */
    static String constant(Type type) {
        if (type instanceof Type.Sequence sequence) {
            return Names.constant(sequence.kind().simpleName()) + "_OF_" + constant(sequence.element());
        }
        if (type instanceof Type.Mapping mapping) {
            return (mapping.sorted() ? "SORTED_MAP_OF_" : "MAP_OF_") + constant(mapping.key()) + "_TO_"
                    + constant(mapping.value());
        }
        if (type instanceof Type.Published published) {
            String method = published.source().substring(0, published.source().indexOf('('));
            return Names.constant(method) + "_PUBLISHER";
        }
        if (type instanceof Type.Maybe maybe) {
            return "OPTIONAL_" + constant(maybe.value());
        }
        return Names.constant(message(type.java()));
    }
}
