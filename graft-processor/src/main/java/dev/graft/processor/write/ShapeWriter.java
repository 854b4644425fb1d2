package dev.graft.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that take values and exceptions apart and make them again. Each shape has a number, by which the
 * runtime asks for it.
 */
final class ShapeWriter {
    private static final CodeBlock IN = CodeBlock.of("in");
    private static final CodeBlock OUT = CodeBlock.of("out");
    private static final CodeBlock MESSAGE = CodeBlock.of("in.message()");
    private static final CodeBlock CAUSE = CodeBlock.of("in.cause()");

    private final Java java;
    private final Access access;
    private final Names names = Names.exact();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<CodeBlock> writeCases = new ArrayList<>();
    private final List<CodeBlock> readCases = new ArrayList<>();
    private boolean unchecked;

    ShapeWriter(Java java, Access access) {
        this.java = java;
        this.access = access;
    }

    void record(Shape.OfRecord shape, int number) {
        TypeName type = java.type(shape.type());
        String name = name(shape);
        unchecked |= !shape.type().arguments().isEmpty();
        MethodSpec.Builder write = writer(number, name, type);
        if (shape.open()) {
            write.addStatement("requireExactly($T.class, value)", java.className(shape.type()));
        }
        methods.add(write(write, shape.fields(), shape.getters()).build());
        List<CodeBlock> arguments =
                shape.fields().stream().map(f -> access.read(f, IN)).toList();
        read(number, name, type, arguments);
    }

    void choice(Shape.OfChoice shape, int number) {
        TypeName type = java.type(shape.type());
        String name = name(shape);
        unchecked |= !shape.type().arguments().isEmpty();
        MethodSpec.Builder write = writer(number, name, type);
        MethodSpec.Builder read = reader(number, name, type)
                .addStatement("int number = in.choice()")
                .beginControlFlow("return switch (number)");
        for (Field subtype : shape.cases()) {
            TypeName subtypeName = java.type(subtype.type().java());
            CodeBlock value = CodeBlock.of("it");
            write.addStatement("if (value instanceof $T it) $L", subtypeName, access.write(subtype, OUT, value));
            write.addCode("else ");
            read.addStatement("case $L -> $L", subtype.number(), access.read(subtype, IN));
        }
        methods.add(write.addStatement("throw unknownSubtype(value)").build());
        methods.add(read.addStatement("default -> throw unknownSubtype(number, $T.class)", java.className(shape.type()))
                .addCode("$<};\n")
                .build());
    }

    void exception(Shape.OfException shape, int number) {
        TypeName type = java.type(shape.type());
        String name = name(shape);
        if (!shape.fields().isEmpty()) { // else the runtime does not ask
            methods.add(write(writer(number, name, type), shape.fields(), shape.getters())
                    .build());
        }
        List<CodeBlock> arguments =
                shape.arguments().stream().map(a -> argument(a, shape.fields())).toList();
        read(number, name, type, arguments);
    }

    /** The two that find the method of a shape, if there are shapes, and the methods of the shapes. */
    List<MethodSpec> methods() {
        List<MethodSpec> all = new ArrayList<>();
        if (!writeCases.isEmpty()) {
            MethodSpec.Builder write = dispatch("write")
                    .addParameter(Java.WRITER, "out")
                    .addParameter(Java.OBJECT, "value")
                    .beginControlFlow("switch (shape)");
            writeCases.forEach(write::addStatement);
            if (unchecked) { // of a generic type only the class is known when the program runs
                write.addAnnotation(AnnotationSpec.builder(Java.SUPPRESS)
                        .addMember("value", "$S", "unchecked")
                        .build());
            }
            all.add(write.addStatement("default -> throw unknown(shape)")
                    .endControlFlow()
                    .build());
        }
        if (!readCases.isEmpty()) {
            MethodSpec.Builder read = dispatch("read")
                    .addParameter(Java.READER, "in")
                    .returns(Java.OBJECT)
                    .beginControlFlow("return switch (shape)");
            readCases.forEach(read::addStatement);
            all.add(read.addStatement("default -> throw unknown(shape)")
                    .addCode("$<};\n")
                    .build());
        }
        all.addAll(methods);
        return all;
    }

    private String name(Shape shape) {
        return names.numbered(Labels.message(shape.type()).replace("_", ""), "");
    }

    private MethodSpec.Builder write(MethodSpec.Builder write, List<Field> fields, List<String> getters) {
        for (Field field : Fields.lastFirst(fields)) {
            CodeBlock value = CodeBlock.of("value.$N()", getters.get(fields.indexOf(field)));
            write.addStatement(access.write(field, OUT, value));
        }
        return write;
    }

    private MethodSpec.Builder writer(int number, String name, TypeName type) {
        writeCases.add(CodeBlock.of("case $L -> $N(out, ($T) value)", number, "write" + name, type));
        return MethodSpec.methodBuilder("write" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Java.WRITER, "out")
                .addParameter(type, "value");
    }

    private void read(int number, String name, TypeName type, List<CodeBlock> arguments) {
        methods.add(reader(number, name, type)
                .addStatement("return new $T($L)", type, CodeBlock.join(arguments, ",$W"))
                .build());
    }

    private MethodSpec.Builder reader(int number, String name, TypeName type) {
        readCases.add(CodeBlock.of("case $L -> $N(in)", number, "read" + name));
        return MethodSpec.methodBuilder("read" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addParameter(Java.READER, "in");
    }

    private CodeBlock argument(Shape.Argument argument, List<Field> fields) {
        if (argument instanceof Shape.OwnField field) {
            return access.read(fields.get(field.index()), IN);
        }
        return argument == Shape.Beside.MESSAGE ? MESSAGE : CAUSE;
    }

    private static MethodSpec.Builder dispatch(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PROTECTED).addParameter(int.class, "shape");
    }
}
