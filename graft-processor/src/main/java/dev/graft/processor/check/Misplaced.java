package dev.graft.processor.check;

import dev.graft.processor.diagnostic.Code;
import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Reporter;
import dev.graft.processor.diagnostic.Sources;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Finds {@code @Tag}, {@code @Idempotent} and {@code @Adapters} where they say nothing. */
public final class Misplaced {
    private final Reporter reporter;

    public Misplaced(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Checks an element that carries {@code @Tag}. */
    public void tag(Element element) {
        String problem = switch (element.getKind()) {
            case RECORD_COMPONENT, ENUM_CONSTANT -> "";
            // the compiler copies the annotation of a component to these
            case FIELD -> isInRecord(element) ? "" : "a field is no part of a value that crosses";
            case PARAMETER ->
                isOfConstructor(element) || isContractMethod(Sources.parent(element))
                        ? ""
                        : "this parameter is not one of a contract's method or of a value's constructor";
            default -> isPermitted(element) ? "" : "this type is no permitted subtype of a sealed interface";
        };
        if (!problem.isEmpty()) {
            report(
                    element,
                    "dev.graft.Tag",
                    Code.TAG_MISPLACED,
                    "@Tag has no meaning here, " + problem
                            + ": put it on a record component, an enum constant, a permitted subtype or a parameter of a"
                            + " contract or a constructor, or remove it");
        }
    }

    /** Checks an element that carries {@code @Idempotent}. */
    public void idempotent(Element element) {
        if (!isContractMethod(element)) {
            report(
                    element,
                    "dev.graft.Idempotent",
                    Code.IDEMPOTENT_MISPLACED,
                    "@Idempotent has no meaning here, " + element.getSimpleName()
                            + " is not a method that a contract could have: put it on the method of the interface"
                            + " that carries @Graft, or remove it");
        }
    }

    /** Checks an element that carries {@code @Adapters}. */
    public void adapters(Element element) {
        if (element.getKind() != ElementKind.INTERFACE && element.getKind() != ElementKind.PACKAGE) {
            report(
                    element,
                    "dev.graft.Adapters",
                    Code.ADAPTERS_MISPLACED,
                    "@Adapters has no meaning here, " + element.getSimpleName()
                            + " is no interface: put it on the contract or in package-info.java, or remove it");
        }
    }

    private void report(Element element, String annotation, Code code, String text) {
        reporter.report(
                new Origin(element, Sources.annotation(element, annotation).orElse(null), null), code, text);
    }

    private static boolean isInRecord(Element field) {
        return Sources.parent(field).getKind() == ElementKind.RECORD
                && !field.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isPermitted(Element element) {
        return element instanceof TypeElement type
                && type.getInterfaces().stream()
                        .map(t -> ((DeclaredType) t).asElement())
                        .anyMatch(e -> e.getModifiers().contains(Modifier.SEALED));
    }

    /** The compiler copies the annotation of a component to the canonical one's. */
    private static boolean isOfConstructor(Element parameter) {
        Element method = Sources.parent(parameter);
        ElementKind owner = Sources.parent(method).getKind();
        boolean isValues = owner == ElementKind.RECORD
                || (owner == ElementKind.CLASS && method.getModifiers().contains(Modifier.PUBLIC));
        return method.getKind() == ElementKind.CONSTRUCTOR && isValues;
    }

    /** An interface without {@code @Graft} may still be what a contract extends. */
    private static boolean isContractMethod(Element method) {
        Set<Modifier> modifiers = method.getModifiers();
        return method.getKind() == ElementKind.METHOD
                && Sources.parent(method).getKind() == ElementKind.INTERFACE
                && !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.PRIVATE);
    }
}
