package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.model.JavaType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The names of the compiler's types. */
final class JavaTypes {
    private JavaTypes() {}

    static JavaType of(TypeMirror mirror) {
        TypeKind kind = mirror.getKind();
        if (kind == TypeKind.ERROR) {
            throw new Unresolved(mirror.toString());
        }
        if (mirror instanceof DeclaredType declared) {
            JavaType erased = of((TypeElement) declared.asElement());
            return declared.getTypeArguments().isEmpty()
                    ? erased
                    : erased.withArguments(declared.getTypeArguments().stream()
                            .map(JavaTypes::of)
                            .toList());
        }
        if (mirror instanceof ArrayType array) {
            return of(array.getComponentType()).array();
        }
        if (kind.isPrimitive() || kind == TypeKind.VOID) {
            return JavaType.primitive(kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (mirror instanceof TypeVariable variable) {
            return JavaType.primitive(variable.asElement().getSimpleName().toString());
        }
        if (mirror instanceof WildcardType wildcard) {
            if (wildcard.getExtendsBound() != null) {
                return JavaType.primitive("? extends " + of(wildcard.getExtendsBound()));
            }
            return JavaType.primitive(
                    wildcard.getSuperBound() == null ? "?" : "? super " + of(wildcard.getSuperBound()));
        }
        return JavaType.primitive(mirror.toString());
    }

    static JavaType of(TypeElement type) {
        List<Element> around = Sources.outwards(type);
        List<String> names = new ArrayList<>();
        around.forEach(e -> names.add(0, e.getSimpleName().toString()));
        PackageElement holder = (PackageElement) Sources.parent(around.get(around.size() - 1));
        return new JavaType(holder.getQualifiedName().toString(), List.copyOf(names), List.of(), 0);
    }
}
