package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import dev.graft.processor.model.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of one contract as its implementations see them. */
final class MethodReader {
    private final Compiler compiler;
    private final TypeReader types;
    private final ExceptionReader exceptions;
    private final TypeElement contract;
    private final PackageElement from;
    private final Predicate<Element> inSource;
    private final Map<Place, Origin> origins;
    private Warnings warnings = Warnings.NONE;

    MethodReader(
            Compiler compiler,
            TypeReader types,
            ExceptionReader exceptions,
            TypeElement contract,
            Predicate<Element> inSource,
            Map<Place, Origin> origins) {
        this.compiler = compiler;
        this.types = types;
        this.exceptions = exceptions;
        this.contract = contract;
        this.from = compiler.elements.getPackageOf(contract);
        this.inSource = inSource;
        this.origins = origins;
    }

    /** The warnings that calls of the methods read so far cause. */
    Warnings warnings() {
        return warnings;
    }

    List<Method> read() {
        List<Method> methods = new ArrayList<>();
        for (Member member : new Members(compiler, contract).all()) {
            try {
                methods.add(read(member, methods.size()));
            } catch (Unresolved e) {
                throw inSource.test(member.method()) ? e : e.inClassFile();
            }
        }
        return List.copyOf(methods);
    }

    private Method read(Member member, int index) {
        ExecutableElement method = member.method();
        if (compiler.types.isSameType(member.result(), method.getReturnType())) {
            note(Place.method(index), method);
        }
        warnings = warnings.and(compiler.warnings(method));
        boolean generic = !method.getTypeParameters().isEmpty();
        Method.Completion completion = completion(member.result());
        String name = method.getSimpleName().toString();
        List<Field> parameters = generic ? List.of() : parameters(member, index);
        return new Method(
                name,
                parameters,
                generic
                        ? new Type.Nothing(JavaType.primitive("void"))
                        : result(member.result(), completion, Method.signature(name, parameters)),
                generic ? List.of() : thrown(member),
                new Method.Traits(
                        Sources.annotation(method, "dev.graft.Idempotent").isPresent(),
                        method.isDefault(),
                        method.isVarArgs(),
                        !Sources.parent(method).equals(contract),
                        generic,
                        completion));
    }

    private Type result(TypeMirror mirror, Method.Completion completion, String signature) {
        if (completion == Method.Completion.AT_ONCE) {
            return types.published(mirror, signature, from).orElseGet(() -> types.result(mirror, from));
        }
        return types.result(value(mirror), from);
    }

    private static Method.Completion completion(TypeMirror result) {
        if (!(result instanceof DeclaredType type) || type.getTypeArguments().isEmpty()) {
            return Method.Completion.AT_ONCE;
        }
        return switch (JavaTypes.of(type).qualifiedName()) {
            case "java.util.concurrent.CompletableFuture" -> Method.Completion.FUTURE;
            case "java.util.concurrent.CompletionStage" -> Method.Completion.STAGE;
            default -> Method.Completion.AT_ONCE;
        };
    }

    private static TypeMirror value(TypeMirror completion) {
        return ((DeclaredType) completion).getTypeArguments().get(0);
    }

    private List<Field> parameters(Member member, int index) {
        List<Field> parameters = new ArrayList<>();
        Numbering numbering = new Numbering();
        for (VariableElement parameter : member.method().getParameters()) {
            int position = parameters.size();
            TypeMirror mirror = member.parameters().get(position);
            if (compiler.types.isSameType(mirror, parameter.asType())) {
                note(Place.parameter(index, position), parameter);
            } // else the mistake is in what the contract makes of a type parameter
            int number = numbering.number(parameter, Place.parameterTag(index, position), origins);
            parameters.add(new Field(
                    parameter.getSimpleName().toString(), number, numbering.tagged(), types.read(mirror, from)));
        }
        return List.copyOf(parameters);
    }

    private List<Shape.OfException> thrown(Member member) {
        return member.thrown().stream().map(t -> exceptions.read(t, from)).toList();
    }

    /** Inherited from a class file, it can only be shown at the contract. */
    private void note(Place place, Element element) {
        if (inSource.test(element)) {
            origins.put(place, Origin.of(element));
        }
    }
}
