package dev.graft.processor.read;

import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Gathers the records, sealed interfaces, enums, exceptions and contracts that a contract's methods lead to, in the order
 * they are met.
 */
final class Reach {
    private final Function<JavaType, Shape> read;
    private final Map<JavaType, Shape.OfRecord> records = new LinkedHashMap<>();
    private final Map<JavaType, Shape.OfChoice> choices = new LinkedHashMap<>();
    private final Map<JavaType, Shape.OfEnum> enums = new LinkedHashMap<>();
    private final Map<JavaType, Type.Reference> references = new LinkedHashMap<>();
    private final Map<JavaType, Type.Adapted> adapted = new LinkedHashMap<>();
    private final Map<JavaType, Shape.OfException> exceptions = new LinkedHashMap<>();

    Reach(Function<JavaType, Shape> read) {
        this.read = read;
    }

    void follow(Method method) {
        method.parameters().forEach(p -> follow(p.type()));
        follow(method.result());
        for (Shape.OfException exception : method.exceptions()) {
            exceptions.put(exception.type(), exception);
            exception.fields().forEach(f -> follow(f.type()));
        }
    }

    private void follow(Type type) {
        if (type instanceof Type.Sequence sequence) {
            follow(sequence.element());
        } else if (type instanceof Type.Adapted own) {
            if (adapted.putIfAbsent(own.java(), own) == null) {
                follow(own.value());
            }
        } else if (type instanceof Type.Reference reference) {
            references.putIfAbsent(reference.java(), reference);
        } else if (type instanceof Type.Array array) {
            follow(array.element());
        } else if (type instanceof Type.Published published) {
            follow(published.element());
        } else if (type instanceof Type.Mapping mapping) {
            follow(mapping.key());
            follow(mapping.value());
        } else if (type instanceof Type.Maybe maybe) {
            follow(maybe.value());
        } else if (type instanceof Type.Message message && !records.containsKey(message.java())) {
            Shape.OfRecord shape = (Shape.OfRecord) read.apply(message.java());
            records.put(message.java(), shape);
            shape.fields().stream().map(Field::type).forEach(this::follow);
        } else if (type instanceof Type.Choice choice && !choices.containsKey(choice.java())) {
            Shape.OfChoice shape = (Shape.OfChoice) read.apply(choice.java());
            choices.put(choice.java(), shape);
            shape.cases().stream().map(Field::type).forEach(this::follow);
        } else if (type instanceof Type.Enumeration enumeration && !enums.containsKey(enumeration.java())) {
            enums.put(enumeration.java(), (Shape.OfEnum) read.apply(enumeration.java()));
        }
    }

    Map<JavaType, Shape.OfRecord> records() {
        return records;
    }

    Map<JavaType, Shape.OfChoice> choices() {
        return choices;
    }

    Map<JavaType, Shape.OfEnum> enums() {
        return enums;
    }

    List<Type.Reference> references() {
        return List.copyOf(references.values());
    }

    List<Type.Adapted> adapted() {
        return List.copyOf(adapted.values());
    }

    List<Shape> shapes() {
        List<Shape> all = new ArrayList<>(records.values());
        all.addAll(choices.values());
        all.addAll(enums.values());
        all.addAll(exceptions.values());
        return all;
    }
}
