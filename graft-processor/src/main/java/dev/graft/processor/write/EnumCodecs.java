package dev.graft.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.graft.processor.model.Shape;
import java.util.List;

/** The expressions that make the codecs of enums. */
final class EnumCodecs {
    private EnumCodecs() {}

    static CodeBlock make(Shape.OfEnum shape, TypeName type) {
        List<Shape.Constant> constants = shape.constants();
        CodeBlock names = constants.stream()
                .map(c -> CodeBlock.of(",$W$T.$N", type, c.name()))
                .collect(CodeBlock.joining(""));
        if (isPlain(constants)) {
            return CodeBlock.of("$T.of($T.class$L)", Java.ENUM_CODEC, type, names);
        }
        CodeBlock numbers =
                constants.stream().map(c -> CodeBlock.of("$L", c.number())).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.numbered($T.class, new int[] {$L}$L)", Java.ENUM_CODEC, type, numbers, names);
    }

    private static boolean isPlain(List<Shape.Constant> constants) {
        for (int i = 0; i < constants.size(); i++) {
            if (constants.get(i).number() != i + 1) {
                return false;
            }
        }
        return true;
    }
}
