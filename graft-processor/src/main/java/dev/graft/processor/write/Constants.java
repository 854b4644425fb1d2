package dev.graft.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.graft.processor.model.Builtin;
import dev.graft.processor.model.PrimitiveArray;
import dev.graft.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import javax.lang.model.element.Modifier;

/**
 * The constants of a skeleton that hold codecs: one for each type that is not built in, and one for each method that
 * publishes, made when it is first asked for.
 */
final class Constants {
    private final Java java;
    private final Names names;
    private final ToLongFunction<Type.Published> fingerprint;
    private final Map<String, String> byUse = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    /** @param fingerprint that of what a publisher publishes */
    Constants(Java java, Names names, ToLongFunction<Type.Published> fingerprint) {
        this.java = java;
        this.names = names;
        this.fingerprint = fingerprint;
    }

    /** All constants, each behind those it refers to. */
    List<FieldSpec> fields() {
        return fields;
    }

    /** Adds the codec of a record, an enum or another type that has one of its own. */
    void add(Type type, TypeName codec, CodeBlock initializer) {
        String name = names.take(Labels.constant(type), "_CODEC");
        byUse.put("codec " + type.java(), name);
        field(codec, name, initializer);
    }

    /** An expression for the codec of a type. */
    CodeBlock codec(Type type) {
        if (type instanceof Builtin builtin) {
            return CodeBlock.of("$T.$L", Java.CODECS, name(builtin));
        }
        String use = "codec " + (type instanceof Type.Published published ? published.source() : type.java());
        String known = byUse.get(use);
        if (known != null) {
            return CodeBlock.of("$N", known);
        }
        TypeName boxed = java.type(type.java());
        if (type instanceof Type.Maybe maybe) {
            CodeBlock value = codec(maybe.value());
            String name = names.take(Labels.constant(type), "_CODEC");
            field(Java.of(Java.CODEC, boxed), name, CodeBlock.of("$L.optional()", value));
            byUse.put(use, name);
            return CodeBlock.of("$N", name);
        }
        if (type instanceof Type.Published published) {
            CodeBlock element = codec(published.element());
            String name = names.take(Labels.constant(type), "_CODEC");
            String hash = Long.toHexString(fingerprint.applyAsLong(published));
            CodeBlock codec = CodeBlock.of("INSTANCE.publisher($S,$W$L, 0x$LL)", published.source(), element, hash);
            field(Java.of(Java.CODEC, boxed), name, codec);
            byUse.put(use, name);
            return CodeBlock.of("$N", name);
        }
        if (type instanceof Type.Adapted adapted) {
            CodeBlock value = codec(adapted.value());
            String name = names.take(Labels.constant(type), "_CODEC");
            TypeName adapter = java.type(adapted.adapter());
            field(Java.of(Java.CODEC, boxed), name, CodeBlock.of("$L.adapt(new $T())", value, adapter));
            byUse.put(use, name);
            return CodeBlock.of("$N", name);
        }
        CodeBlock repeated = repeated(type);
        String name = names.take(Labels.constant(type) + "_MESSAGE", "_CODEC");
        field(Java.of(Java.CODEC, boxed), name, CodeBlock.of("$L.asMessage()", repeated));
        byUse.put(use, name);
        return CodeBlock.of("$N", name);
    }

    /** An expression for what writes and reads a collection, a map or an array. */
    CodeBlock repeated(Type type) {
        if (type instanceof PrimitiveArray array) {
            return CodeBlock.of("$T.$L", Java.REPEATED, array.name());
        }
        String use = "repeated " + type.java();
        String known = byUse.get(use);
        if (known == null) {
            CodeBlock initializer = initializer(type);
            known = names.take(Labels.constant(type), "_CODEC");
            field(Java.of(Java.REPEATED, java.type(type.java())), known, initializer);
            byUse.put(use, known);
        }
        return CodeBlock.of("$N", known);
    }

    private CodeBlock initializer(Type type) {
        if (type instanceof Type.Mapping mapping) {
            String factory = mapping.sorted() ? "sortedMapTo" : "mapTo";
            return CodeBlock.of("$L.$L($L)", codec(mapping.key()), factory, codec(mapping.value()));
        }
        if (type instanceof Type.Array array) {
            TypeName component = java.type(array.element().java());
            return CodeBlock.of("$L.array($T.class)", codec(array.element()), component);
        }
        if (type instanceof Type.Sequence sequence) {
            String factory = factory(sequence.kind());
            return CodeBlock.of("$L.$L()", codec(sequence.element()), factory);
        }
        throw new IllegalStateException("no repeated field holds " + type);
    }

    private static String factory(Type.SequenceKind kind) {
        return switch (kind) {
            case LIST -> "list";
            case SET -> "set";
            case COLLECTION -> "collection";
            case SORTED_SET -> "sortedSet";
        };
    }

    private void field(TypeName type, String name, CodeBlock initializer) {
        fields.add(FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(initializer)
                .build());
    }

    private static String name(Builtin builtin) {
        return switch (builtin) {
            case BOOLEAN, BOXED_BOOLEAN -> "BOOL";
            case BOXED_BYTE -> "BYTE";
            case BOXED_SHORT -> "SHORT";
            case BOXED_CHAR -> "CHAR";
            case BOXED_INT -> "INT";
            case BOXED_LONG -> "LONG";
            case BOXED_FLOAT -> "FLOAT";
            case BOXED_DOUBLE -> "DOUBLE";
            default -> builtin.name();
        };
    }
}
