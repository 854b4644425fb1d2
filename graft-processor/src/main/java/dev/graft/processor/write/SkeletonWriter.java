package dev.graft.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the callee's side of a contract, with the constants that both sides use. */
final class SkeletonWriter {
    private final Contract contract;
    private final Java java;
    private final TypeName target;
    private final ClassName self;
    private final Constants constants;
    private final Access access;
    private final CodecWriter codecs;
    private final List<String> methodConstants;
    private final Names classNames;
    private final Map<JavaType, String> exceptionCodecs = new LinkedHashMap<>();
    private final List<TypeSpec> codecClasses = new ArrayList<>();

    SkeletonWriter(Contract contract) {
        this.contract = contract;
        java = new Java(contract.type().packageName(), Set.of());
        target = java.type(contract.type());
        self = java.beside(contract.skeletonName());
        Set<String> typeNames = TypeNames.of(contract);
        Names names = Names.exact().reserve(typeNames).reserve(List.of("INSTANCE"));
        methodConstants = contract.methods().stream()
                .map(m -> names.numbered(Names.constant(m.name()), "_"))
                .toList();
        constants = new Constants(java, names);
        access = Access.inside(constants);
        codecs = new CodecWriter(java, access);
        classNames = Names.exact().reserve(typeNames).reserve(List.of(contract.skeletonName()));
    }

    /** The names of the constants that stand for the methods, in their order. */
    List<String> methodConstants() {
        return methodConstants;
    }

    Constants constants() {
        return constants;
    }

    TypeSpec write(ProtoNames proto) {
        makeCodecs(proto);
        MethodSpec stub = MethodSpec.methodBuilder("stub")
                .addAnnotation(Java.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(target)
                .addParameter(Java.of(Java.BINDING, target), "binding")
                .addStatement("return new $T(binding)", java.beside(contract.stubName()))
                .build();
        TypeSpec.Builder skeleton = TypeSpec.classBuilder(contract.skeletonName())
                .addJavadoc("Takes the calls of {@link $T}, and says what they consist of.\n", target)
                .addAnnotations(Java.annotations(contract.surroundings()))
                .addModifiers(Modifier.FINAL)
                .superclass(Java.of(Java.SKELETON, target));
        if (contract.surroundings().isPublic()) {
            skeleton.addModifiers(Modifier.PUBLIC);
        }
        // the methods ask for what constants they need, so those come last and are placed first
        MethodSpec invoke = invoke();
        return skeleton.addFields(constants.fields())
                .addFields(methodFields())
                .addField(instance())
                .addMethod(constructor())
                .addMethod(stub)
                .addMethod(invoke)
                .addTypes(codecClasses)
                .build();
    }

    private void makeCodecs(ProtoNames proto) {
        for (Shape.OfEnum shape : contract.enums().values()) {
            TypeName type = java.type(shape.type());
            constants.add(
                    new Type.Enumeration(shape.type()), Java.of(Java.ENUM_CODEC, type), EnumCodecs.make(shape, type));
        }
        List<String> classes = new ArrayList<>();
        for (JavaType type : contract.records().keySet()) {
            String name = codecClass(type);
            classes.add(name);
            constants.add(
                    new Type.Message(type),
                    Java.of(Java.MESSAGE_CODEC, java.type(type)),
                    CodeBlock.of("new $T()", self.nestedClass(name)));
        }
        for (Shape.OfRecord shape : contract.records().values()) {
            codecClasses.add(codecs.record(shape, classes.get(codecClasses.size()), proto.type(shape.type())));
        }
        for (Method method : contract.methods()) {
            for (Shape.OfException shape : method.exceptions()) {
                if (!exceptionCodecs.containsKey(shape.type())) {
                    String name = codecClass(shape.type());
                    exceptionCodecs.put(shape.type(), name);
                    codecClasses.add(codecs.exception(shape, name));
                }
            }
        }
    }

    private String codecClass(JavaType type) {
        return classNames.numbered(Labels.message(type).replace("_", "") + "Codec", "");
    }

    private List<FieldSpec> methodFields() {
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = 0; i < contract.methods().size(); i++) {
            Method method = contract.methods().get(i);
            CodeBlock.Builder value = CodeBlock.builder()
                    .add(
                            "$T.of($S, $S, 0x$LL)",
                            Java.METHOD,
                            contract.type().binaryName(),
                            method.signature(),
                            Long.toHexString(Fingerprint.of(contract, method)));
            if (!method.parameters().isEmpty()) {
                value.add(
                        "\n$>$>.parameters($L)$<$<",
                        Fields.names(method.parameters()).stream()
                                .map(n -> CodeBlock.of("$S", n))
                                .collect(CodeBlock.joining(",$W")));
            }
            if (!method.exceptions().isEmpty()) {
                value.add(
                        "\n$>$>.throwing($L)$<$<",
                        method.exceptions().stream()
                                .map(e -> CodeBlock.of("new $T()", self.nestedClass(exceptionCodecs.get(e.type()))))
                                .collect(CodeBlock.joining(",$W")));
            }
            if (method.traits().idempotent()) {
                value.add("\n$>$>.repeatable()$<$<");
            }
            fields.add(FieldSpec.builder(Java.METHOD, methodConstants.get(i), Modifier.STATIC, Modifier.FINAL)
                    .initializer(value.build())
                    .build());
        }
        return fields;
    }

    private FieldSpec instance() {
        FieldSpec.Builder instance = FieldSpec.builder(self, "INSTANCE").initializer("new $T()", self);
        if (contract.surroundings().isPublic()) {
            instance.addModifiers(Modifier.PUBLIC);
        }
        return instance.addModifiers(Modifier.STATIC, Modifier.FINAL).build();
    }

    private MethodSpec constructor() {
        CodeBlock methods =
                methodConstants.stream().map(c -> CodeBlock.of(",$W$N", c)).collect(CodeBlock.joining(""));
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($T.class, $S$L)", target, contract.graft(), methods)
                .build();
    }

    private MethodSpec invoke() {
        MethodSpec.Builder invoke = MethodSpec.methodBuilder("invoke")
                .addAnnotation(Java.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(int.class, "method")
                .addParameter(target, "target")
                .addParameter(Java.READER, "in")
                .addParameter(Java.WRITER, "out")
                .addException(Java.THROWABLE);
        if (contract.methods().isEmpty()) {
            return invoke.addStatement("throw unknown(method)").build();
        }
        invoke.beginControlFlow("switch (method)");
        for (int i = 0; i < contract.methods().size(); i++) {
            invoke.addStatement("case $L -> $L", i, call(contract.methods().get(i)));
        }
        return invoke.addStatement("default -> throw unknown(method)")
                .endControlFlow()
                .build();
    }

    private CodeBlock call(Method method) {
        CodeBlock arguments = method.parameters().stream()
                .map(p -> CodeBlock.of("in.$L", access.read(p)))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock call = CodeBlock.of("target.$N($L)", method.name(), arguments);
        return method.result() instanceof Type.Nothing
                ? call
                : CodeBlock.of("out.$L", access.write(method.result(), 1, call));
    }
}
