package dev.graft.processor.write;

import dev.graft.processor.model.Builtin;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.PrimitiveArray;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hash of all that a method's calls consist of on the wire: names, numbers and types, down to the last record. Two
 * builds of the same declarations have the same one, whatever else stands in the contract. Of a contract that it refers
 * to, the name counts alone: that contract's methods have fingerprints of their own.
 */
final class Fingerprint {
    private final Contract contract;
    private final StringBuilder text = new StringBuilder();
    private final Map<JavaType, Integer> seen = new LinkedHashMap<>();

    private Fingerprint(Contract contract) {
        this.contract = contract;
    }

    static long of(Contract contract, Method method) {
        Fingerprint fingerprint = new Fingerprint(contract);
        fingerprint.method(method);
        return hash(fingerprint.text.toString());
    }

    /** That of the elements of a publisher. */
    static long ofElements(Contract contract, Type.Published published) {
        Fingerprint fingerprint = new Fingerprint(contract);
        fingerprint.type(published);
        return hash(fingerprint.text.toString());
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void method(Method method) {
        text.append(method.signature());
        fields(method.parameters());
        text.append("returns ");
        type(method.result());
        method.exceptions().stream()
                .sorted(Comparator.comparing(e -> e.type().binaryName()))
                .forEach(e -> {
                    text.append(" throws ").append(e.type().binaryName());
                    fields(e.fields());
                });
    }

    private void fields(List<Field> fields) {
        text.append('{');
        for (Field field : fields) {
            text.append(field.number()).append(' ').append(field.name()).append(' ');
            type(field.type());
            text.append(';');
        }
        text.append('}');
    }

    private void type(Type type) {
        if (type instanceof Builtin builtin) {
            text.append(builtin.presence()).append(' ').append(builtin.proto());
        } else if (type instanceof PrimitiveArray array) {
            text.append("repeated ").append(array.proto());
        } else if (type instanceof Type.Sequence sequence) {
            text.append("repeated(");
            type(sequence.element());
            text.append(')');
        } else if (type instanceof Type.Array array) {
            text.append("repeated(");
            type(array.element());
            text.append(')');
        } else if (type instanceof Type.Published published) {
            text.append("publisher(");
            type(published.element());
            text.append(')');
        } else if (type instanceof Type.Mapping mapping) {
            text.append("map(");
            type(mapping.key());
            text.append(',');
            type(mapping.value());
            text.append(')');
        } else if (type instanceof Type.Maybe maybe) {
            text.append("optional(");
            type(maybe.value());
            text.append(')');
        } else if (type instanceof Type.Adapted adapted) {
            text.append("adapted(");
            type(adapted.value());
            text.append(')');
        } else if (type instanceof Type.Reference reference) {
            text.append("reference(").append(reference.java().binaryName()).append(')');
        } else if (type instanceof Type.Nothing) {
            text.append("nothing");
        } else if (isNew(type.java())) {
            text.append(Labels.message(type.java()));
            content(type.java());
        }
    }

    /** A type that was met before goes by its number, so that recursion ends. */
    private boolean isNew(JavaType type) {
        Integer number = seen.putIfAbsent(type, seen.size());
        if (number != null) {
            text.append('#').append(number);
        }
        return number == null;
    }

    private void content(JavaType type) {
        Shape.OfRecord record = contract.records().get(type);
        if (record != null) {
            fields(record.fields());
            return;
        }
        Shape.OfChoice choice = contract.choices().get(type);
        if (choice != null) {
            text.append("oneof");
            fields(choice.cases());
            return;
        }
        text.append('[');
        for (Shape.Constant constant : contract.enumeration(type).constants()) {
            text.append(constant.number()).append(' ').append(constant.name()).append(';');
        }
        text.append(']');
    }
}
