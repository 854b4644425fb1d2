package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Refusal;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import dev.graft.processor.model.Warnings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the subtypes of one sealed interface: each has a number, whichever the type arguments of the interface are, and
 * those that cannot be of the interface with these arguments are left out.
 */
final class ChoiceReader {
    private final Compiler compiler;
    private final TypeReader types;
    private final Map<Place, Origin> tags;
    private final DeclaredType choice;
    private final PackageElement from;
    private final String name;
    private final List<Field> cases = new ArrayList<>();
    private final Set<TypeElement> seen = new HashSet<>();
    private final Numbering numbering = new Numbering();
    private Warnings warnings;

    ChoiceReader(
            Compiler compiler, TypeReader types, Map<Place, Origin> tags, DeclaredType choice, PackageElement from) {
        this.compiler = compiler;
        this.types = types;
        this.tags = tags;
        this.choice = choice;
        this.from = from;
        TypeElement element = (TypeElement) choice.asElement();
        name = element.getQualifiedName().toString();
        warnings = compiler.warnings(element);
    }

    Shape read(JavaType type) {
        subtypes((TypeElement) choice.asElement());
        return new Shape.OfChoice(type, List.copyOf(cases), warnings);
    }

    static boolean isChoice(TypeElement element) {
        return element.getKind() == ElementKind.INTERFACE
                && element.getModifiers().contains(Modifier.SEALED);
    }

    private void subtypes(TypeElement sealed) {
        if (compiler.permits.isArbitrary(sealed)) {
            Type refused = new Type.Refused(JavaTypes.of(sealed), Refusal.NO_PERMITS);
            cases.add(new Field(sealed.getSimpleName().toString(), 1, false, refused));
            return;
        }
        for (TypeMirror mirror : sealed.getPermittedSubclasses()) {
            if (!(mirror instanceof DeclaredType permitted)) {
                throw new Unresolved(mirror.toString());
            }
            TypeElement subtype = (TypeElement) permitted.asElement();
            if (!seen.add(subtype)) {
                continue; // of two sealed interfaces in this one: it has its number
            }
            Place tag = Place.memberTag(name, cases.size());
            if (isChoice(subtype)) {
                numbering.start(subtype, tag, tags);
                subtypes(subtype);
            } else {
                add(subtype, numbering.number(subtype, tag, tags));
            }
        }
    }

    private void add(TypeElement subtype, int number) {
        Instantiation instance = new Instantiation(compiler, subtype, choice);
        if (instance.isPossible()) {
            warnings = warnings.and(compiler.warnings(subtype));
            String simpleName = subtype.getSimpleName().toString();
            cases.add(new Field(simpleName, number, numbering.tagged(), type(subtype, instance)));
        }
    }

    private Type type(TypeElement subtype, Instantiation instance) {
        if (!instance.isDetermined()) {
            return new Type.Refused(JavaTypes.of(subtype), Refusal.UNDETERMINED);
        }
        boolean isValue = subtype.getKind() == ElementKind.RECORD || subtype.getKind() == ElementKind.ENUM;
        return isValue ? types.read(instance.type(), from) : new Type.Refused(JavaTypes.of(subtype), Refusal.SUBTYPE);
    }
}
