package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A class that is no record and still a value: nothing in it can be changed, and its one public constructor takes what
 * its methods give.
 */
final class PlainClass {
    private final Compiler compiler;
    private final DeclaredType type;
    private final TypeElement element;
    private final List<ExecutableElement> constructors;

    PlainClass(Compiler compiler, DeclaredType type) {
        this.compiler = compiler;
        this.type = type;
        element = (TypeElement) type.asElement();
        constructors = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(c -> c.getModifiers().contains(Modifier.PUBLIC))
                .filter(c -> !c.getParameters().isEmpty())
                .toList();
    }

    /** Why it cannot cross; empty if it can. */
    Optional<Refusal> refusal() {
        if (element.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(Refusal.ABSTRACT_CLASS);
        }
        if (isInner()) {
            return Optional.of(Refusal.INNER_CLASS);
        }
        if (isMutable()) {
            return Optional.of(Refusal.MUTABLE_CLASS);
        }
        if (constructors.size() == 1
                && constructor().getThrownTypes().isEmpty()
                && constructor().getParameters().stream()
                        .allMatch(p -> getter(p).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(isNameless() ? Refusal.NAMELESS_CLASS : Refusal.UNMATCHED_CLASS);
    }

    /** The constructor of a class that can cross. */
    ExecutableElement constructor() {
        return constructors.get(0);
    }

    /** The type of one of the constructor's parameters, with the class's type arguments in it. */
    TypeMirror typeOf(VariableElement parameter) {
        ExecutableType executable = (ExecutableType) compiler.types.asMemberOf(type, constructor());
        return executable.getParameterTypes().get(constructor().getParameters().indexOf(parameter));
    }

    /** The method that gives what a parameter of the constructor takes. */
    Optional<ExecutableElement> getter(VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        List<ExecutableElement> methods = ElementFilter.methodsIn(compiler.elements.getAllMembers(element));
        return Stream.of(name, "get" + capitalized, "is" + capitalized)
                .flatMap(
                        wanted -> methods.stream().filter(m -> m.getSimpleName().contentEquals(wanted)))
                .filter(m -> gives(m, typeOf(parameter)))
                .findFirst();
    }

    private boolean gives(ExecutableElement method, TypeMirror wanted) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getThrownTypes().isEmpty()
                && compiler.types.isSameType(
                        ((ExecutableType) compiler.types.asMemberOf(type, method)).getReturnType(), wanted);
    }

    private boolean isInner() {
        return Sources.outwards(element).stream()
                .anyMatch(e -> ((TypeElement) e).getNestingKind().isNested()
                        && !e.getModifiers().contains(Modifier.STATIC)
                        && e.getKind() == ElementKind.CLASS);
    }

    /** Whether it or a class above it, in another module or library even, has something that can be set. */
    private boolean isMutable() {
        return withSuperclasses().stream()
                .flatMap(c -> c.getEnclosedElements().stream())
                .anyMatch(e -> isVariable(e) || isSetter(e));
    }

    private static boolean isVariable(Element member) {
        return member.getKind() == ElementKind.FIELD
                && !member.getModifiers().contains(Modifier.STATIC)
                && !member.getModifiers().contains(Modifier.FINAL);
    }

    private static boolean isSetter(Element member) {
        String name = member.getSimpleName().toString();
        return member instanceof ExecutableElement method
                && method.getParameters().size() == 1
                && name.length() > 3
                && name.startsWith("set")
                && Character.isUpperCase(name.charAt(3))
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && !method.getModifiers().contains(Modifier.STATIC);
    }

    private List<TypeElement> withSuperclasses() {
        List<TypeElement> all = new ArrayList<>();
        TypeMirror at = type;
        while (at instanceof DeclaredType declared) {
            if (declared.getKind() == TypeKind.ERROR) {
                throw new Unresolved(declared.toString());
            }
            all.add((TypeElement) declared.asElement());
            at = ((TypeElement) declared.asElement()).getSuperclass();
        }
        return all;
    }

    /** What javac calls the parameters of class files that do not. */
    private boolean isNameless() {
        return constructors.size() == 1
                && constructor().getParameters().get(0).getSimpleName().contentEquals("arg0");
    }
}
