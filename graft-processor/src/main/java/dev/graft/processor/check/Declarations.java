package dev.graft.processor.check;

import dev.graft.processor.diagnostic.Code;
import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Reporter;
import dev.graft.processor.diagnostic.Sources;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks what {@code @Graft} stands on, and the name it gives. */
public final class Declarations {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    private final Reporter reporter;

    public Declarations(Reporter reporter) {
        this.reporter = reporter;
    }

    /** The contract's name in configuration; empty if something was wrong and has been reported. */
    public Optional<String> name(TypeElement type) {
        Optional<AnnotationMirror> annotation = Sources.annotation(type, "dev.graft.Graft");
        Origin origin = new Origin(type, annotation.orElse(null), null);
        String simpleName = type.getSimpleName().toString();
        if (type.getKind() != ElementKind.INTERFACE) {
            reporter.report(
                    origin,
                    Code.NOT_AN_INTERFACE,
                    simpleName + " is " + kind(type) + ", but a contract is an interface: put @Graft on an interface");
            return Optional.empty();
        }
        if (!type.getTypeParameters().isEmpty()) {
            reporter.report(
                    origin,
                    Code.GENERIC_CONTRACT,
                    simpleName + " has type parameters, which a contract cannot have: put @Graft on an interface that"
                            + " extends it and says what they are");
            return Optional.empty();
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            reporter.report(
                    origin,
                    Code.SEALED_CONTRACT,
                    simpleName + " is sealed, so its stub could not implement it: remove sealed and permits");
            return Optional.empty();
        }
        Optional<Element> hidden = hidden(type);
        if (hidden.isPresent()) {
            reporter.report(
                    origin,
                    Code.HIDDEN_CONTRACT,
                    hidden.get().getSimpleName() + " is private, so the generated code beside it could not see the"
                            + " contract: remove private");
            return Optional.empty();
        }
        Optional<AnnotationValue> value = annotation.flatMap(a -> Sources.value(a, "value"));
        String name = value.map(v -> String.valueOf(v.getValue())).orElse("");
        if (value.isPresent() && !NAME.matcher(name).matches()) {
            reporter.report(
                    new Origin(type, annotation.orElse(null), value.get()),
                    Code.BAD_NAME,
                    "\"" + name + "\" is no name for a graft: begin with a letter and go on with letters, digits,"
                            + " '.', '_' and '-'");
            return Optional.empty();
        }
        String standard = simpleName.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + simpleName.substring(1);
        if (value.isEmpty() && !NAME.matcher(standard).matches()) {
            reporter.report(
                    origin,
                    Code.BAD_NAME,
                    "\"" + standard + "\" is no name for a graft, which has letters, digits, '.', '_' and '-' only:"
                            + " give it one with @Graft(\"name\")");
            return Optional.empty();
        }
        return Optional.of(name.isEmpty() ? standard : name);
    }

    private static Optional<Element> hidden(TypeElement type) {
        return Sources.outwards(type).stream()
                .filter(e -> e.getModifiers().contains(Modifier.PRIVATE))
                .findFirst();
    }

    private static String kind(TypeElement type) {
        return switch (type.getKind()) {
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "a class";
        };
    }
}
