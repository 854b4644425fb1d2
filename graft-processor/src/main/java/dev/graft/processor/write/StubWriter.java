package dev.graft.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the caller's side of a contract. */
final class StubWriter {
    private static final ClassName INJECT = ClassName.get("jakarta.inject", "Inject");

    private final Contract contract;
    private final Java java;
    private final Access access;
    private final ClassName skeleton;
    private final TypeName self;
    private final String local;

    StubWriter(Contract contract, Constants constants) {
        this.contract = contract;
        java = new Java(contract.type().packageName(), contract.surroundings().memberTypes());
        skeleton = java.beside(contract.skeletonName());
        self = java.type(contract.type());
        access = Access.beside(constants, skeleton);
        local = Names.exact()
                .reserve(contract.methods().stream().map(Method::name).toList())
                .numbered("local", "");
    }

    TypeSpec write(List<String> methodConstants) {
        TypeName binding = Java.of(Java.BINDING, self);
        TypeSpec.Builder stub = TypeSpec.classBuilder(contract.stubName())
                .addJavadoc("Calls {@link $T} where the configuration of its tube says.\n", self)
                .addAnnotations(Java.annotations(contract.surroundings()))
                .addModifiers(Modifier.FINAL)
                .superclass(Java.of(Java.STUB, self))
                .addSuperinterface(self)
                .alwaysQualify(contract.surroundings().memberTypes().toArray(String[]::new))
                .addField(self, "target", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(forTube())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(binding, "binding")
                        .addStatement("super(binding)")
                        .addStatement("this.target = binding.target()")
                        .build());
        if (contract.surroundings().isPublic()) {
            stub.addModifiers(Modifier.PUBLIC);
        }
        for (int i = 0; i < contract.methods().size(); i++) {
            stub.addMethod(method(contract.methods().get(i), methodConstants.get(i)));
        }
        return stub.addMethod(MethodSpec.methodBuilder(local)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(self)
                        .addStatement("return target != null ? target : $L.late()", binding(List.of()))
                        .build())
                .build();
    }

    private MethodSpec forTube() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(Java.HYPERTUBE, "tube")
                .addStatement("this(tube.bind($T.INSTANCE))", skeleton);
        if (contract.surroundings().inject()) {
            constructor.addAnnotation(INJECT);
        }
        if (contract.surroundings().isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        return constructor.build();
    }

    private MethodSpec method(Method method, String constant) {
        Names names = Names.exact().reserve(List.of(contract.skeletonName(), "Codecs", "Repeated", "dev"));
        names.reserve(List.of(contract.type().packageName().split("\\.", 2)[0]));
        List<String> parameters = new ArrayList<>();
        method.parameters().forEach(p -> parameters.add(names.numbered(p.name(), "_")));
        String call = names.numbered("call", "_");
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(java.type(method.returned()))
                .varargs(method.traits().varargs());
        for (int i = 0; i < parameters.size(); i++) {
            spec.addParameter(java.type(method.parameters().get(i).type().java()), parameters.get(i));
        }
        method.exceptions().forEach(e -> spec.addException(java.type(e.type())));
        if (method.traits().completion() != Method.Completion.AT_ONCE) {
            return later(spec, method, constant, parameters, names, call);
        }
        CodeBlock arguments = joined(parameters);
        inMemory(spec, method, arguments);
        String binding = binding(parameters);
        if (parameters.isEmpty() && !method.traits().hasBody()) {
            return end(spec, method, CodeBlock.of("$L.call($T.$N)", binding, skeleton, constant))
                    .build();
        }
        spec.addStatement("$T $N = $L.call($T.$N)", Java.CALL, call, binding, skeleton, constant);
        if (method.traits().hasBody()) {
            callersBody(spec, method, arguments, call);
        }
        arguments(spec, method, parameters, call);
        return end(spec, method, CodeBlock.of("$N", call)).build();
    }

    private static CodeBlock joined(List<String> parameters) {
        return parameters.stream().map(p -> CodeBlock.of("$N", p)).collect(CodeBlock.joining(",$W"));
    }

    /** The field, which a parameter may hide and which a constant of the contract may rival. */
    private String binding(List<String> parameters) {
        if (contract.surroundings().constantBinding()) {
            return "super.binding";
        }
        return parameters.contains("binding") ? "this.binding" : "binding";
    }

    private void arguments(MethodSpec.Builder spec, Method method, List<String> parameters, String call) {
        for (Field field : Fields.lastFirst(method.parameters())) {
            CodeBlock value =
                    CodeBlock.of("$N", parameters.get(method.parameters().indexOf(field)));
            spec.addStatement(access.write(field, CodeBlock.of("$N.arguments()", call), value));
        }
    }

    /** The body of a method that returns a future, which never throws. */
    private MethodSpec later(
            MethodSpec.Builder spec,
            Method method,
            String constant,
            List<String> parameters,
            Names names,
            String call) {
        String in = names.numbered("in", "_");
        String failure = names.numbered("failure", "_");
        CodeBlock arguments = joined(parameters);
        spec.beginControlFlow("try");
        inMemory(spec, method, arguments);
        spec.addStatement("$T $N = $L.callLater($T.$N)", Java.CALL, call, binding(parameters), skeleton, constant);
        if (method.traits().hasBody()) {
            callersBody(spec, method, arguments, call);
        }
        arguments(spec, method, parameters, call);
        CodeBlock result = method.result() instanceof Type.Nothing
                ? CodeBlock.of("null")
                : access.read(method.result(), 1, CodeBlock.of("$N", in));
        return spec.addStatement("return $N.later($N -> $L)", call, in, result)
                .nextControlFlow("catch ($T $N)", Java.THROWABLE, failure)
                .addStatement("return $T.failedFuture($N)", Java.FUTURE, failure)
                .endControlFlow()
                .build();
    }

    private void inMemory(MethodSpec.Builder spec, Method method, CodeBlock arguments) {
        if (isVoid(method)) {
            spec.addCode("if ($N() != null) { $N().$N($L); return; }\n", local, local, method.name(), arguments);
        } else {
            spec.addStatement("if ($N() != null) return $N().$N($L)", local, local, method.name(), arguments);
        }
    }

    private void callersBody(MethodSpec.Builder spec, Method method, CodeBlock arguments, String call) {
        if (isVoid(method)) {
            spec.addCode("if ($N.unknown()) { $T.super.$N($L); return; }\n", call, self, method.name(), arguments);
        } else {
            spec.addStatement("if ($N.unknown()) return $T.super.$N($L)", call, self, method.name(), arguments);
        }
    }

    private MethodSpec.Builder end(MethodSpec.Builder spec, Method method, CodeBlock call) {
        if (!(method.result() instanceof Type.Nothing)) {
            CodeBlock in = CodeBlock.of("$L.await()", call);
            return spec.addStatement("return $L", access.read(method.result(), 1, in));
        }
        spec.addStatement("$L.await()", call);
        return isVoid(method) ? spec : spec.addStatement("return null");
    }

    private static boolean isVoid(Method method) {
        return method.result() instanceof Type.Nothing nothing
                && nothing.java().packageName().isEmpty();
    }
}
