package dev.graft.processor.write;

import dev.graft.processor.model.Contract;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of messages and enums in one {@code .proto}; no two clash, also not in Protobuf's JSON form; all
 * begin with a capital, and so none is a keyword.
 */
final class ProtoNames {
    private final Names names = Names.loose();
    private final Map<JavaType, String> types = new HashMap<>();
    private final List<String> methods = new ArrayList<>();
    private final Map<JavaType, String> helpers = new HashMap<>();
    private final Map<JavaType, String> entries = new HashMap<>();

    ProtoNames(Contract contract) {
        contract.records().keySet().forEach(this::name);
        contract.choices().keySet().forEach(this::name);
        contract.enums().keySet().forEach(this::name);
        for (Method method : contract.methods()) {
            method.exceptions().stream().map(Shape.OfException::type).forEach(this::name);
        }
        for (Method method : contract.methods()) {
            List<String> suffixes = method.result() instanceof Type.Published
                    ? List.of("Arguments", "Result", "Element")
                    : List.of("Arguments", "Result");
            methods.add(method(Names.capitalized(clean(method.name())), suffixes));
        }
    }

    private void name(JavaType type) {
        types.computeIfAbsent(type, t -> names.numbered(clean(Labels.message(t)), "_"));
    }

    /** A name of which all its messages are free. */
    private String method(String wish, List<String> suffixes) {
        String name = wish;
        for (int i = 2; !isFree(name, suffixes); i++) {
            name = wish + i;
        }
        names.reserve(suffixes.stream().map(name::concat).toList());
        return name;
    }

    private boolean isFree(String name, List<String> suffixes) {
        return suffixes.stream().allMatch(suffix -> names.isFree(name + suffix));
    }

    /** The message of a record, a sealed interface or an exception, or the enum. */
    String type(JavaType type) {
        String name = types.get(type);
        if (name == null) {
            throw new IllegalStateException(type + " has no name");
        }
        return name;
    }

    /** What the messages of a method begin with. */
    String method(int index) {
        return methods.get(index);
    }

    /** The message that stands for a type that is neither a record nor an enum. */
    String helper(Type type) {
        return helpers.computeIfAbsent(type.java(), t -> names.numbered(clean(Labels.message(t)), "_"));
    }

    /** The entries of a map. */
    String entry(Type.Mapping map) {
        return entries.computeIfAbsent(map.java(), t -> names.numbered(clean(Labels.message(t)) + "_Entry", "_"));
    }

    /** A name for a value of an enum, which shares its scope with messages. */
    String value(String enumName, String constant) {
        return names.numbered(Names.constant(enumName) + "_" + clean(constant), "_");
    }

    /** A name that Protobuf allows: letters, digits and underscores, a letter first. */
    static String clean(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_]", "_");
        return clean.matches("_*[A-Za-z].*") ? clean : "X" + clean;
    }
}
