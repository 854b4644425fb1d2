package dev.graft.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the callee's side of a contract, with the constants that both sides use. */
final class SkeletonWriter {
    private static final CodeBlock IN = CodeBlock.of("in");
    private static final CodeBlock OUT = CodeBlock.of("out");
    private static final CodeBlock TO = CodeBlock.of("to");

    private final Contract contract;
    private final Java java;
    private final TypeName target;
    private final ClassName self;
    private final Constants constants;
    private final Access access;
    private final ShapeWriter shapes;
    private final List<String> methodConstants;
    private final Map<JavaType, Integer> exceptions = new HashMap<>();

    SkeletonWriter(Contract contract) {
        this.contract = contract;
        java = new Java(contract.type().packageName(), Set.of());
        target = java.type(contract.type());
        self = java.beside(contract.skeletonName());
        Names names = Names.exact().reserve(TypeNames.of(contract)).reserve(List.of("INSTANCE"));
        methodConstants = contract.methods().stream()
                .map(m -> names.numbered(Names.constant(m.name()), "_"))
                .toList();
        constants = new Constants(java, names, published -> Fingerprint.ofElements(contract, published));
        access = Access.inside(constants);
        shapes = new ShapeWriter(java, access);
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
        skeleton.addField(instance()) // first, as the others are made by it
                .addFields(constants.fields())
                .addFields(methodFields())
                .addMethod(constructor())
                .addMethod(stub)
                .addMethod(invoke)
                .addMethods(shapes.methods());
        if (!contract.references().isEmpty()) {
            skeleton.addMethod(referenced());
        }
        return skeleton.build();
    }

    private void makeCodecs(ProtoNames proto) {
        for (Shape.OfEnum shape : contract.enums().values()) {
            TypeName type = java.type(shape.type());
            constants.add(
                    new Type.Enumeration(shape.type()), Java.of(Java.ENUM_CODEC, type), EnumCodecs.make(shape, type));
        }
        int number = 0;
        for (Type.Reference reference : contract.references()) {
            TypeName codec = Java.of(Java.CODEC, java.type(reference.java()));
            constants.add(reference, codec, CodeBlock.of("INSTANCE.reference($L)", number++));
        }
        number = 0;
        for (Shape.OfRecord shape : contract.records().values()) {
            CodeBlock codec = CodeBlock.of(
                    "INSTANCE.record($L, $S$L)", number++, proto.type(shape.type()), names(shape.fields()));
            constants.add(new Type.Message(shape.type()), Java.of(Java.CODEC, java.type(shape.type())), codec);
        }
        for (Shape.OfChoice shape : contract.choices().values()) {
            CodeBlock codec = CodeBlock.of("INSTANCE.choice($L, $S)", number++, proto.type(shape.type()));
            constants.add(new Type.Choice(shape.type()), Java.of(Java.CODEC, java.type(shape.type())), codec);
        }
        number = 0;
        for (Shape.OfRecord shape : contract.records().values()) {
            shapes.record(shape, number++);
        }
        for (Shape.OfChoice shape : contract.choices().values()) {
            shapes.choice(shape, number++);
        }
        for (Method method : contract.methods()) {
            for (Shape.OfException shape : method.exceptions()) {
                if (exceptions.putIfAbsent(shape.type(), number) == null) {
                    shapes.exception(shape, number++);
                }
            }
        }
    }

    private List<FieldSpec> methodFields() {
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = 0; i < contract.methods().size(); i++) {
            Method method = contract.methods().get(i);
            CodeBlock.Builder value = CodeBlock.builder()
                    .add(
                            "INSTANCE.method($S, 0x$LL$L)",
                            method.signature(),
                            Long.toHexString(Fingerprint.of(contract, method)),
                            names(method.parameters()));
            for (Shape.OfException exception : method.exceptions()) {
                value.add(
                        "\n$>$>.throwing($L, $T.class$L)$<$<",
                        exceptions.get(exception.type()),
                        java.type(exception.type()),
                        names(exception.fields()));
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

    private static CodeBlock names(List<Field> fields) {
        return Fields.names(fields).stream().map(n -> CodeBlock.of(",$W$S", n)).collect(CodeBlock.joining(""));
    }

    private FieldSpec instance() {
        FieldSpec.Builder instance = FieldSpec.builder(self, "INSTANCE").initializer("new $T()", self);
        if (contract.surroundings().isPublic()) {
            instance.addModifiers(Modifier.PUBLIC);
        }
        return instance.addModifiers(Modifier.STATIC, Modifier.FINAL).build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($T.class, $S)", target, contract.graft())
                .build();
    }

    private MethodSpec invoke() {
        MethodSpec.Builder invoke = MethodSpec.methodBuilder("invoke")
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

    /** Names the other skeletons where they are asked for, as two may refer to each other and each must be made alone. */
    private MethodSpec referenced() {
        String number = Names.exact()
                .reserve(contract.references().stream()
                        .map(r -> r.java().packageName().split("\\.", 2)[0])
                        .toList())
                .numbered("number", "_");
        MethodSpec.Builder referenced = MethodSpec.methodBuilder("referenced")
                .addModifiers(Modifier.PROTECTED)
                .returns(Java.of(Java.SKELETON, WildcardTypeName.subtypeOf(Object.class)))
                .addParameter(int.class, number)
                .beginControlFlow("return switch ($N)", number);
        for (int i = 0; i < contract.references().size(); i++) {
            JavaType skeleton = contract.references().get(i).skeleton();
            referenced.addStatement("case $L -> $T.INSTANCE", i, java.inPlace(skeleton));
        }
        return referenced
                .addStatement("default -> throw unknown($N)", number)
                .addCode("$<};\n")
                .build();
    }

    private CodeBlock call(Method method) {
        CodeBlock arguments =
                method.parameters().stream().map(p -> access.read(p, IN)).collect(CodeBlock.joining(",$W"));
        CodeBlock call = CodeBlock.of("target.$N($L)", method.name(), arguments);
        boolean nothing = method.result() instanceof Type.Nothing;
        if (method.traits().completion() != Method.Completion.AT_ONCE) {
            CodeBlock write =
                    nothing ? CodeBlock.of("{}") : access.write(method.result(), 1, TO, CodeBlock.of("value"));
            return CodeBlock.of("out.later($L, (to, value) -> $L)", call, write);
        }
        return nothing ? call : access.write(method.result(), 1, OUT, call);
    }
}
