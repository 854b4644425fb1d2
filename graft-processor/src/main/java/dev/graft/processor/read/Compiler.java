package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.model.Warnings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Questions to the compiler. */
final class Compiler {
    final Elements elements;
    final Types types;
    final Permits permits;
    private final Map<String, Boolean> visible = new HashMap<>();

    Compiler(ProcessingEnvironment environment) {
        elements = environment.getElementUtils();
        types = environment.getTypeUtils();
        permits = new Permits(environment);
    }

    /** Whether code beside {@code place} can name a type. */
    boolean sees(Element place, String type) {
        ModuleElement module = elements.getModuleOf(place);
        return visible.computeIfAbsent(
                module + "/" + type,
                key -> (module == null ? elements.getTypeElement(type) : elements.getTypeElement(module, type))
                        != null);
    }

    /** Whether code in {@code from} may name the type: it is public, or in the same package and not private. */
    boolean isAccessible(TypeElement type, PackageElement from) {
        boolean samePackage = elements.getPackageOf(type).equals(from);
        for (Element e : Sources.outwards(type)) {
            Set<Modifier> modifiers = e.getModifiers();
            if (modifiers.contains(Modifier.PRIVATE) || (!samePackage && !modifiers.contains(Modifier.PUBLIC))) {
                return false;
            }
        }
        return true;
    }

    /** The type as one of the classes or interfaces above it, or as itself. */
    Optional<DeclaredType> asSuper(TypeMirror type, String wanted) {
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(wanted)) {
            return Optional.of(declared);
        }
        return types.directSupertypes(type).stream()
                .flatMap(above -> asSuper(above, wanted).stream())
                .findFirst();
    }

    /** Whether the element and all around it are public. */
    static boolean isPublic(Element element) {
        return Sources.outwards(element).stream().allMatch(e -> e.getModifiers().contains(Modifier.PUBLIC));
    }

    /** The warnings that uses of the element cause; those of the classes around it count. */
    Warnings warnings(Element element) {
        Warnings all = Warnings.NONE;
        for (Element e : Sources.outwards(element)) {
            if (elements.isDeprecated(e)) {
                boolean removal = Sources.annotation(e, "java.lang.Deprecated")
                        .flatMap(a -> Sources.value(a, "forRemoval"))
                        .map(v -> v.getValue().equals(true))
                        .orElse(false);
                all = all.and(new Warnings(!removal, removal));
            }
        }
        return all;
    }
}
