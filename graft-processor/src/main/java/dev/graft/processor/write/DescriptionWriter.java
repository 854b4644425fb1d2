package dev.graft.processor.write;

import dev.graft.processor.model.Contract;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the description of a contract, from which other languages make their side of it. */
final class DescriptionWriter {
    private static final int FORMAT = 1;

    private final Contract contract;
    private final ProtoNames names;
    private final DescriptionTypes types;

    DescriptionWriter(Contract contract, ProtoNames names) {
        this.contract = contract;
        this.names = names;
        types = new DescriptionTypes(names);
    }

    String write() {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("format", FORMAT);
        description.put("contract", contract.type().binaryName());
        description.put("graft", contract.graft());
        description.put("methods", contract.methods().stream().map(this::method).toList());
        description.put("types", shapes());
        return Json.write(description);
    }

    private Map<String, @Nullable Object> method(Method method) {
        boolean stream = method.result() instanceof Type.Published;
        boolean future = method.traits().completion() != Method.Completion.AT_ONCE;
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("name", method.name());
        described.put("signature", method.signature());
        described.put("parameters", fields(method.parameters()));
        described.put("returns", stream ? "stream" : future ? "future" : "value");
        described.put("result", result(method.result()));
        described.put(
                "throws",
                method.exceptions().stream().map(e -> names.type(e.type())).toList());
        described.put("idempotent", method.traits().idempotent());
        return described;
    }

    private @Nullable Object result(Type type) {
        if (type instanceof Type.Nothing) {
            return null;
        }
        return types.of(type instanceof Type.Published published ? published.element() : type);
    }

    private Map<String, Object> shapes() {
        Map<String, Object> shapes = new LinkedHashMap<>();
        contract.records().values().forEach(r -> add(shapes, r, "record", "fields", fields(r.fields())));
        contract.choices().values().forEach(c -> add(shapes, c, "choice", "options", options(c.cases())));
        contract.enums().values().forEach(e -> add(shapes, e, "enum", "constants", constants(e.constants())));
        for (Method method : contract.methods()) {
            method.exceptions().forEach(e -> add(shapes, e, "exception", "fields", fields(e.fields())));
        }
        return shapes;
    }

    private void add(Map<String, Object> shapes, Shape shape, String kind, String parts, List<?> content) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("kind", kind);
        described.put("java", shape.type().binaryName());
        described.put(parts, content);
        shapes.put(names.type(shape.type()), described);
    }

    private List<Map<String, Object>> fields(List<Field> fields) {
        return fields.stream()
                .map(f -> numbered(f.name(), f.number(), types.of(f.type())))
                .toList();
    }

    private List<Map<String, Object>> options(List<Field> cases) {
        return cases.stream()
                .map(c -> numbered(Names.snake(ProtoNames.clean(c.name())), c.number(), types.of(c.type())))
                .toList();
    }

    private static List<Map<String, Object>> constants(List<Shape.Constant> constants) {
        return constants.stream().map(c -> numbered(c.name(), c.number())).toList();
    }

    private static Map<String, Object> numbered(String name, int number, Object type) {
        Map<String, Object> field = numbered(name, number);
        field.put("type", type);
        return field;
    }

    private static Map<String, Object> numbered(String name, int number) {
        Map<String, Object> numbered = new LinkedHashMap<>();
        numbered.put("name", name);
        numbered.put("number", number);
        return numbered;
    }
}
