package dev.graft.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.RuntimeTypes;
import java.util.List;
import java.util.Set;

/** Names of the model as JavaPoet's. */
final class Java {
    private static final String GENERATED = RuntimeTypes.PACKAGE;
    static final ClassName OBJECT = ClassName.get("java.lang", "Object");
    static final ClassName THROWABLE = ClassName.get("java.lang", "Throwable");
    static final ClassName FUTURE = ClassName.get("java.util.concurrent", "CompletableFuture");
    static final ClassName HYPERTUBE = ClassName.get("dev.graft.runtime", "Hypertube");
    static final ClassName BINDING = ClassName.get(GENERATED, "Binding");
    static final ClassName CALL = ClassName.get(GENERATED, "Call");
    static final ClassName SKELETON = ClassName.get(GENERATED, "Skeleton");
    static final ClassName STUB = ClassName.get(GENERATED, "Stub");
    static final ClassName METHOD = ClassName.get(GENERATED, "ContractMethod");
    static final ClassName CODECS = ClassName.get(GENERATED, "Codecs");
    static final ClassName CODEC = ClassName.get(GENERATED, "Codec");
    static final ClassName ENUM_CODEC = ClassName.get(GENERATED, "EnumCodec");
    static final ClassName REPEATED = ClassName.get(GENERATED, "Repeated");
    static final ClassName READER = ClassName.get(GENERATED, "MessageReader");
    static final ClassName WRITER = ClassName.get(GENERATED, "MessageWriter");

    // by its whole name, as it stands in a file once only and an import costs javac more
    private static final ClassName GENERATED_ANNOTATION = ClassName.get("", "javax.annotation.processing.Generated");
    static final ClassName SUPPRESS = ClassName.get("java.lang", "SuppressWarnings");

    private final String packageName;
    private final Set<String> hidden;

    /**
     * For one generated class.
     *
     * @param packageName its package
     * @param hidden simple names that mean something else inside the class, because it inherits them
     */
    Java(String packageName, Set<String> hidden) {
        this.packageName = packageName;
        this.hidden = hidden;
    }

    TypeName type(JavaType type) {
        TypeName name;
        if (type.packageName().isEmpty() && type.names().size() == 1) {
            name = primitive(type.simpleName(), type);
        } else {
            name = className(type);
        }
        if (!type.arguments().isEmpty()) {
            TypeName[] arguments = type.arguments().stream().map(this::type).toArray(TypeName[]::new);
            name = ParameterizedTypeName.get((ClassName) name, arguments);
        }
        for (int i = 0; i < type.dimensions(); i++) {
            name = ArrayTypeName.of(name);
        }
        return name;
    }

    ClassName className(JavaType type) {
        String outermost = type.names().get(0);
        String[] nested = type.names().stream().skip(1).toArray(String[]::new);
        // JavaPoet takes it that a class of this package goes by its simple name
        boolean mustQualify = type.packageName().equals(packageName) && hidden.contains(outermost);
        return mustQualify && !packageName.isEmpty()
                ? ClassName.get("", packageName + "." + outermost, nested)
                : ClassName.get(type.packageName(), outermost, nested);
    }

    /** A class of another package stands in full: it is named once only, and an import costs javac more. */
    ClassName inPlace(JavaType type) {
        return type.packageName().equals(packageName) ? className(type) : ClassName.get("", type.qualifiedName());
    }

    /** A class that is generated beside the one at hand. */
    ClassName beside(String simpleName) {
        return className(JavaType.of(packageName, simpleName));
    }

    static ParameterizedTypeName of(ClassName generic, TypeName argument) {
        return ParameterizedTypeName.get(generic, argument);
    }

    private TypeName primitive(String name, JavaType type) {
        return switch (name) {
            case "void" -> TypeName.VOID;
            case "boolean" -> TypeName.BOOLEAN;
            case "byte" -> TypeName.BYTE;
            case "short" -> TypeName.SHORT;
            case "char" -> TypeName.CHAR;
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            case "float" -> TypeName.FLOAT;
            case "double" -> TypeName.DOUBLE;
            default -> className(type); // of the default package
        };
    }

    /** The annotations of a generated class. */
    static List<AnnotationSpec> annotations(Contract.Surroundings surroundings) {
        List<AnnotationSpec> annotations = new java.util.ArrayList<>();
        if (surroundings.generated()) {
            annotations.add(AnnotationSpec.builder(GENERATED_ANNOTATION)
                    .addMember("value", "$S", "dev.graft.processor.GraftProcessor")
                    .build());
        }
        if (!surroundings.suppress().isEmpty()) {
            // several members of one name are written as an array
            AnnotationSpec.Builder suppress = AnnotationSpec.builder(SUPPRESS);
            surroundings.suppress().forEach(warning -> suppress.addMember("value", "$S", warning));
            annotations.add(suppress.build());
        }
        return annotations;
    }
}
