package dev.graft.processor.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Which type arguments a class has where it stands for a supertype of it that has some: {@code Ok<Item>} for {@code Result<Item>}. */
final class Instantiation {
    private final Compiler compiler;
    private final TypeElement element;
    private final Map<Element, TypeMirror> arguments = new HashMap<>();
    private final boolean possible;

    Instantiation(Compiler compiler, TypeElement element, DeclaredType supertype) {
        this.compiler = compiler;
        this.element = element;
        String name = ((TypeElement) supertype.asElement()).getQualifiedName().toString();
        possible = compiler.asSuper(element.asType(), name)
                .filter(declared -> fits(declared, supertype) && isWithinBounds())
                .isPresent();
    }

    /** False if no object of the class can be of that supertype. */
    boolean isPossible() {
        return possible;
    }

    /** Whether the supertype says all type arguments. */
    boolean isDetermined() {
        return element.getTypeParameters().stream().allMatch(arguments::containsKey);
    }

    DeclaredType type() {
        TypeMirror[] all =
                element.getTypeParameters().stream().map(arguments::get).toArray(TypeMirror[]::new);
        return compiler.types.getDeclaredType(element, all);
    }

    private boolean fits(TypeMirror declared, TypeMirror actual) {
        if (declared instanceof TypeVariable variable) {
            TypeMirror before = arguments.putIfAbsent(variable.asElement(), actual);
            return before == null || compiler.types.isSameType(before, actual);
        }
        if (declared instanceof ArrayType array) {
            return actual instanceof ArrayType other && fits(array.getComponentType(), other.getComponentType());
        }
        if (declared instanceof DeclaredType type && !type.getTypeArguments().isEmpty()) {
            return actual instanceof DeclaredType other
                    && type.asElement().equals(other.asElement())
                    && fits(type.getTypeArguments(), other.getTypeArguments());
        }
        return compiler.types.isSameType(declared, actual)
                || compiler.types.isSameType(declared, compiler.types.erasure(actual)); // it extends the raw type
    }

    private boolean fits(List<? extends TypeMirror> declared, List<? extends TypeMirror> actual) {
        for (int i = 0; i < declared.size(); i++) {
            if (actual.size() != declared.size() || !fits(declared.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithinBounds() {
        for (TypeParameterElement parameter : element.getTypeParameters()) {
            TypeMirror argument = arguments.get(parameter);
            for (TypeMirror bound : parameter.getBounds()) {
                if (argument != null && !compiler.types.isSubtype(argument, compiler.types.erasure(bound))) {
                    return false;
                }
            }
        }
        return true;
    }
}
