package dev.graft.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.Shape;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the classes that take records and exceptions apart and make them again. */
final class CodecWriter {
    private final Java java;
    private final Access access;

    CodecWriter(Java java, Access access) {
        this.java = java;
        this.access = access;
    }

    TypeSpec record(Shape.OfRecord shape, String className, String message) {
        TypeName type = java.type(shape.type());
        CodeBlock arguments = shape.fields().stream()
                .map(f -> CodeBlock.of("in.$L", access.read(f)))
                .collect(CodeBlock.joining(",$W"));
        MethodSpec.Builder write = write(type, "value");
        for (Field field : Fields.lastFirst(shape.fields())) {
            write.addStatement("out.$L", access.write(field, CodeBlock.of("value.$N()", field.name())));
        }
        return codec(className)
                .superclass(Java.of(Java.MESSAGE_CODEC, type))
                .addMethod(constructor(CodeBlock.of("$S", message), shape.fields()))
                .addMethod(write.build())
                .addMethod(read(type)
                        .addStatement("return new $T($L)", type, arguments)
                        .build())
                .build();
    }

    TypeSpec exception(Shape.OfException shape, String className) {
        TypeName type = java.type(shape.type());
        CodeBlock arguments =
                shape.arguments().stream().map(a -> argument(a, shape.fields())).collect(CodeBlock.joining(",$W"));
        MethodSpec.Builder write = write(type, "exception");
        for (Field field : Fields.lastFirst(shape.fields())) {
            String getter = shape.getters().get(shape.fields().indexOf(field));
            write.addStatement("out.$L", access.write(field, CodeBlock.of("exception.$N()", getter)));
        }
        return codec(className)
                .superclass(Java.of(Java.EXCEPTION_CODEC, type))
                .addMethod(constructor(CodeBlock.of("$T.class", type), shape.fields()))
                .addMethod(write.build())
                .addMethod(read(type)
                        .addParameter(Java.STRING, "message")
                        .addParameter(Java.THROWABLE, "cause")
                        .addStatement("return new $T($L)", type, arguments)
                        .build())
                .build();
    }

    private CodeBlock argument(Shape.Argument argument, List<Field> fields) {
        if (argument instanceof Shape.OwnField field) {
            return CodeBlock.of("in.$L", access.read(fields.get(field.index())));
        }
        return CodeBlock.of(argument == Shape.Beside.MESSAGE ? "message" : "cause");
    }

    private static TypeSpec.Builder codec(String className) {
        return TypeSpec.classBuilder(className).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }

    private static MethodSpec constructor(CodeBlock first, List<Field> fields) {
        CodeBlock arguments =
                Fields.names(fields).stream().map(n -> CodeBlock.of(", $S", n)).collect(CodeBlock.joining(""));
        return MethodSpec.constructorBuilder()
                .addStatement("super($L$L)", first, arguments)
                .build();
    }

    private static MethodSpec.Builder write(TypeName type, String name) {
        return overriding("write").addParameter(Java.WRITER, "out").addParameter(type, name);
    }

    private static MethodSpec.Builder read(TypeName type) {
        return overriding("read").returns(type).addParameter(Java.READER, "in");
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Java.OVERRIDE).addModifiers(Modifier.PROTECTED);
    }
}
