package dev.graft.processor.write;

import dev.graft.processor.model.Contract;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Shape;
import java.util.HashSet;
import java.util.Set;

/** The simple names of types, and the first parts of packages, that names in generated code must not hide. */
final class TypeNames {
    private static final Set<String> OF_THE_RUNTIME = Set.of("EnumCodec", "Codec", "Codecs", "Repeated", "dev", "java");

    private TypeNames() {}

    static Set<String> of(Contract contract) {
        Set<String> names = new HashSet<>(OF_THE_RUNTIME);
        add(contract.type(), names);
        contract.records().keySet().forEach(type -> add(type, names));
        contract.choices().keySet().forEach(type -> add(type, names));
        contract.references().forEach(r -> {
            add(r.java(), names);
            add(r.skeleton(), names);
        });
        contract.adapted().forEach(a -> {
            add(a.java(), names);
            add(a.adapter(), names);
        });
        contract.enums().keySet().forEach(type -> add(type, names));
        contract.methods()
                .forEach(m ->
                        m.exceptions().stream().map(Shape.OfException::type).forEach(type -> add(type, names)));
        return names;
    }

    private static void add(JavaType type, Set<String> names) {
        names.addAll(type.names());
        names.add(type.packageName().split("\\.", 2)[0]);
    }
}
