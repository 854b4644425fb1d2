package dev.graft.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.graft.processor.model.Builtin;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.PrimitiveArray;
import dev.graft.processor.model.Type;

/**
 * Expressions that write and read one field: calls on a {@code MessageWriter} or a {@code MessageReader} for what needs
 * no codec, else calls on the codec, which are no generic methods and so cost javac little.
 */
final class Access {
    private final Constants constants;
    private final CodeBlock prefix;

    private Access(Constants constants, CodeBlock prefix) {
        this.constants = constants;
        this.prefix = prefix;
    }

    /** For code inside the class that has the constants. */
    static Access inside(Constants constants) {
        return new Access(constants, CodeBlock.of(""));
    }

    /** For code beside the class that has the constants. */
    static Access beside(Constants constants, ClassName owner) {
        return new Access(constants, CodeBlock.of("$T.", owner));
    }

    /** For example {@code out.string(1, sku)}. */
    CodeBlock write(Field field, CodeBlock out, CodeBlock value) {
        return write(field.type(), field.number(), out, value);
    }

    CodeBlock write(Type type, int number, CodeBlock out, CodeBlock value) {
        String direct = type instanceof Builtin builtin ? writer(builtin) : "";
        return direct.isEmpty()
                ? CodeBlock.of("$L.write$L($L, $L, $L)", codec(type), suffix(type), out, number, value)
                : CodeBlock.of("$L.$L($L, $L)", out, direct, number, value);
    }

    /** For example {@code in.string(1)}. */
    CodeBlock read(Field field, CodeBlock in) {
        return read(field.type(), field.number(), in);
    }

    CodeBlock read(Type type, int number, CodeBlock in) {
        String direct = type instanceof Builtin builtin ? reader(builtin) : "";
        return direct.isEmpty()
                ? CodeBlock.of("$L.read$L($L, $L)", codec(type), suffix(type), in, number)
                : CodeBlock.of("$L.$L($L)", in, direct, number);
    }

    private static String suffix(Type type) {
        return type instanceof Type.Maybe ? "Optional" : "";
    }

    private CodeBlock codec(Type type) {
        Type coded = type instanceof Type.Maybe maybe ? maybe.value() : type;
        CodeBlock codec = isRepeated(type) ? constants.repeated(type) : constants.codec(coded);
        boolean shared = coded instanceof Builtin || type instanceof PrimitiveArray;
        return shared ? codec : CodeBlock.of("$L$L", prefix, codec);
    }

    private static boolean isRepeated(Type type) {
        return type instanceof Type.Sequence
                || type instanceof Type.Mapping
                || type instanceof Type.Array
                || type instanceof PrimitiveArray;
    }

    private static String writer(Builtin builtin) {
        return switch (builtin) {
            case BYTE, SHORT -> "int32";
            default -> reader(builtin);
        };
    }

    private static String reader(Builtin builtin) {
        return switch (builtin) {
            case BOOLEAN -> "bool";
            case BYTE -> "int8";
            case SHORT -> "int16";
            case CHAR -> "char16";
            case INT -> "int32";
            case LONG -> "int64";
            case FLOAT -> "float32";
            case DOUBLE -> "float64";
            case STRING -> "string";
            case BYTES -> "bytes";
            case OPTIONAL_INT -> "optionalInt";
            case OPTIONAL_LONG -> "optionalLong";
            case OPTIONAL_DOUBLE -> "optionalDouble";
            default -> "";
        };
    }
}
