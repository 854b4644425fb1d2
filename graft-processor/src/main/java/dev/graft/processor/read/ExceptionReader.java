package dev.graft.processor.read;

import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Warnings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds how an exception is taken apart and made again. */
final class ExceptionReader {
    private static final List<List<Shape.Beside>> COMMON_FORMS = List.of(
            List.of(Shape.Beside.MESSAGE, Shape.Beside.CAUSE),
            List.of(Shape.Beside.MESSAGE),
            List.of(Shape.Beside.CAUSE),
            List.of());

    private final Compiler compiler;
    private final TypeReader types;
    private final Map<String, Shape.OfException> shapes = new HashMap<>();

    ExceptionReader(Compiler compiler, TypeReader types) {
        this.compiler = compiler;
        this.types = types;
    }

    Shape.OfException read(TypeMirror mirror, PackageElement from) {
        JavaType name = JavaTypes.of(mirror);
        String key = from + "/" + name;
        Shape.OfException shape = shapes.get(key);
        if (shape == null) {
            shape = mirror instanceof DeclaredType type
                    ? read(name, (TypeElement) type.asElement(), from)
                    : unusable(name);
            shapes.put(key, shape);
        }
        return shape;
    }

    private static Shape.OfException unusable(JavaType name) {
        return new Shape.OfException(name, List.of(), List.of(), List.of(), false, Warnings.NONE);
    }

    private Shape.OfException read(JavaType name, TypeElement element, PackageElement from) {
        boolean inner =
                element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC);
        if (inner || element.getModifiers().contains(Modifier.ABSTRACT) || !compiler.isAccessible(element, from)) {
            return unusable(name);
        }
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(c -> isUsable(c, from))
                .toList();
        Map<String, ExecutableElement> getters = getters(element);
        Optional<Shape.OfException> own = constructors.stream()
                .map(c -> matched(name, c, getters, from))
                .flatMap(Optional::stream)
                .max(Comparator.<Shape.OfException>comparingInt(s -> s.fields().size())
                        .thenComparingInt(s -> s.arguments().size()));
        Optional<Shape.OfException> shape = own.or(() -> COMMON_FORMS.stream()
                .flatMap(form -> constructors.stream().filter(c -> has(c, form)).map(c -> common(name, form, c)))
                .findFirst());
        return shape.orElseGet(() -> unusable(name));
    }

    private boolean isUsable(ExecutableElement constructor, PackageElement from) {
        boolean samePackage = compiler.elements.getPackageOf(constructor).equals(from);
        boolean accessible = constructor.getModifiers().contains(Modifier.PUBLIC)
                || (samePackage && !constructor.getModifiers().contains(Modifier.PRIVATE));
        return accessible && constructor.getThrownTypes().isEmpty();
    }

    private Shape.OfException common(JavaType name, List<Shape.Beside> form, ExecutableElement constructor) {
        return new Shape.OfException(
                name, List.of(), List.of(), List.copyOf(form), true, compiler.warnings(constructor));
    }

    private boolean has(ExecutableElement constructor, List<Shape.Beside> form) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        if (parameters.size() != form.size()) {
            return false;
        }
        for (int i = 0; i < form.size(); i++) {
            String wanted = form.get(i) == Shape.Beside.MESSAGE ? "java.lang.String" : "java.lang.Throwable";
            if (!isNamed(parameters.get(i).asType(), wanted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
    }

    /** What the constructor takes, if a getter gives each of its parameters. */
    private Optional<Shape.OfException> matched(
            JavaType name, ExecutableElement constructor, Map<String, ExecutableElement> getters, PackageElement from) {
        List<Field> fields = new ArrayList<>();
        List<String> accessors = new ArrayList<>();
        List<Shape.Argument> arguments = new ArrayList<>();
        Warnings warnings = compiler.warnings(constructor);
        for (VariableElement parameter : constructor.getParameters()) {
            String parameterName = parameter.getSimpleName().toString();
            if (parameterName.equals("message") && isNamed(parameter.asType(), "java.lang.String")) {
                arguments.add(Shape.Beside.MESSAGE);
            } else if (parameterName.equals("cause") && isNamed(parameter.asType(), "java.lang.Throwable")) {
                arguments.add(Shape.Beside.CAUSE);
            } else {
                Optional<ExecutableElement> getter = getter(parameter, getters);
                if (getter.isEmpty()) {
                    return Optional.empty();
                }
                arguments.add(new Shape.OwnField(fields.size()));
                accessors.add(getter.get().getSimpleName().toString());
                fields.add(new Field(parameterName, fields.size() + 1, false, types.read(parameter.asType(), from)));
                warnings = warnings.and(compiler.warnings(getter.get()));
            }
        }
        if (fields.isEmpty()) {
            return Optional.empty(); // one of the common forms may keep more
        }
        return Optional.of(new Shape.OfException(
                name, List.copyOf(fields), List.copyOf(accessors), List.copyOf(arguments), true, warnings));
    }

    private Optional<ExecutableElement> getter(VariableElement parameter, Map<String, ExecutableElement> getters) {
        String name = parameter.getSimpleName().toString();
        String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return List.of(name, "get" + capitalized, "is" + capitalized).stream()
                .map(getters::get)
                .filter(Objects::nonNull)
                .filter(g -> compiler.types.isSameType(g.getReturnType(), parameter.asType()))
                .findFirst();
    }

    /** The public methods without parameters, by name; those of the class itself before inherited ones. */
    private Map<String, ExecutableElement> getters(TypeElement exception) {
        Map<String, ExecutableElement> getters = new HashMap<>();
        TypeElement type = exception;
        while (true) {
            for (Element e : type.getEnclosedElements()) {
                if (e.getKind() == ElementKind.METHOD
                        && e instanceof ExecutableElement method
                        && method.getParameters().isEmpty()
                        && method.getThrownTypes().isEmpty()
                        && method.getModifiers().contains(Modifier.PUBLIC)
                        && !method.getModifiers().contains(Modifier.STATIC)) {
                    getters.putIfAbsent(method.getSimpleName().toString(), method);
                }
            }
            if (!(type.getSuperclass() instanceof DeclaredType superclass)) {
                return getters;
            }
            type = (TypeElement) superclass.asElement();
        }
    }
}
