package dev.graft.processor.read;

import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Warnings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.type.TypeMirror;

/** The classes of the user's that carry types for a contract, by those types. */
record Adapters(Map<JavaType, Adapter> byType) {
    /** A class, the type of the value that crosses, and the warnings that uses of the class cause. */
    record Adapter(JavaType name, TypeMirror value, Warnings warnings) {}

    Optional<Adapter> of(JavaType type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The same for contracts for which the same types mean the same. */
    String key() {
        Map<String, String> names = new TreeMap<>();
        byType.forEach(
                (type, adapter) -> names.put(type.toString(), adapter.name().toString()));
        return names.toString();
    }
}
