package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.RuntimeTypes;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import dev.graft.processor.model.Warnings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads the contracts of one round; what they share is read once. */
public final class Reader {
    private static final List<String> JAVA_LANG_IN_USE = List.of(
            "Object",
            "Override",
            "SuppressWarnings",
            "String",
            "Throwable",
            "Boolean",
            "Byte",
            "Short",
            "Character",
            "Integer",
            "Long",
            "Float",
            "Double");

    private final Compiler compiler;
    private final Map<String, Readers> readers = new HashMap<>(); // by the adapters that they know
    private final Map<PackageElement, Shadows> shadowing = new HashMap<>();
    private final Predicate<Element> inSource;

    /**
     * For the contracts of one round.
     *
     * @param inSource whether the compiler reads the element from a source, so that a message can point at it
     */
    public Reader(ProcessingEnvironment environment, Predicate<Element> inSource) {
        this.inSource = inSource;
        compiler = new Compiler(environment);
    }

    /**
     * Reads a contract.
     *
     * @throws Unresolved if a type in it is not there yet
     */
    public Reading read(TypeElement element, String graft) {
        PackageElement from = compiler.elements.getPackageOf(element);
        Map<Place, Origin> origins = new HashMap<>();
        AdapterReader adapters = new AdapterReader(compiler, element, inSource, origins);
        Readers known = readers.computeIfAbsent(
                adapters.adapters().key(), key -> Readers.of(compiler, adapters.adapters(), inSource));
        MethodReader reader = new MethodReader(compiler, known.types(), known.exceptions(), element, inSource, origins);
        List<Method> methods = reader.read();
        Reach reach = new Reach(name -> known.shapes().read(name, from));
        methods.forEach(reach::follow);
        known.shapes().tags().forEach((place, origin) -> {
            if (inSource.test(origin.element())) {
                origins.putIfAbsent(place, origin);
            }
        });
        Contract contract = new Contract(
                JavaTypes.of(element),
                graft,
                methods,
                reach.records(),
                reach.choices(),
                reach.enums(),
                reach.references(),
                reach.adapted(),
                adapters.mistaken(),
                surroundings(element, from, methods, reach, reader.warnings()));
        return new Reading(contract, origins);
    }

    private Contract.Surroundings surroundings(
            TypeElement element, PackageElement from, List<Method> methods, Reach reach, Warnings ofMethods) {
        Warnings warnings = compiler.warnings(element).and(ofMethods);
        for (Shape shape : reach.shapes()) {
            warnings = warnings.and(shape.warnings());
        }
        for (Type.Reference reference : reach.references()) {
            warnings = warnings.and(reference.warnings());
        }
        for (Type.Adapted adapted : reach.adapted()) {
            warnings = warnings.and(adapted.warnings());
        }
        Set<String> suppress = new LinkedHashSet<>(warnings.words());
        Map<String, TypeElement> supertypes = new LinkedHashMap<>();
        collectSupertypes(element, supertypes);
        if (supertypes.containsKey("java.io.Serializable")) {
            suppress.add("serial");
        }
        if (supertypes.containsKey("java.lang.AutoCloseable")) {
            suppress.add("try");
        }
        if (!compiler.elements.getModuleOf(element).isUnnamed()) {
            suppress.add("exports");
        }
        Shadows shadows = shadowing.computeIfAbsent(from, p -> shadows(element, p));
        return new Contract.Surroundings(
                Compiler.isPublic(element),
                compiler.sees(element, "javax.annotation.processing.Generated"),
                compiler.sees(element, "jakarta.inject.Inject"),
                shadows.javaLang()
                        || methods.stream()
                                .flatMap(m -> m.exceptions().stream())
                                .map(Shape.OfException::type)
                                .filter(e -> e.packageName().equals("java.lang"))
                                .anyMatch(e -> shadows(element, from, e.simpleName())),
                shadows.runtime(),
                hasConstant("binding", supertypes),
                memberTypes(supertypes),
                suppress);
    }

    private static void collectSupertypes(TypeElement type, Map<String, TypeElement> found) {
        if (found.putIfAbsent(type.getQualifiedName().toString(), type) == null) {
            type.getInterfaces().forEach(t -> collectSupertypes((TypeElement) ((DeclaredType) t).asElement(), found));
        }
    }

    private static boolean hasConstant(String name, Map<String, TypeElement> supertypes) {
        return supertypes.values().stream()
                .flatMap(t -> ElementFilter.fieldsIn(t.getEnclosedElements()).stream())
                .anyMatch(f -> f.getSimpleName().contentEquals(name));
    }

    private static Set<String> memberTypes(Map<String, TypeElement> supertypes) {
        Set<String> names = new LinkedHashSet<>();
        for (TypeElement type : supertypes.values()) {
            ElementFilter.typesIn(type.getEnclosedElements())
                    .forEach(t -> names.add(t.getSimpleName().toString()));
        }
        return names;
    }

    private Shadows shadows(TypeElement element, PackageElement from) {
        return new Shadows(
                JAVA_LANG_IN_USE.stream().anyMatch(name -> shadows(element, from, name)),
                RuntimeTypes.NAMES.stream().anyMatch(name -> shadows(element, from, name)));
    }

    private boolean shadows(TypeElement element, PackageElement from, String name) {
        return compiler.sees(element, from.isUnnamed() ? name : from.getQualifiedName() + "." + name);
    }

    /** What reads a contract's types, and remembers them. */
    private record Readers(TypeReader types, ShapeReader shapes, ExceptionReader exceptions) {
        static Readers of(Compiler compiler, Adapters adapters, Predicate<Element> inSource) {
            TypeReader types = new TypeReader(compiler, adapters, inSource);
            return new Readers(types, new ShapeReader(compiler, types, inSource), new ExceptionReader(compiler, types));
        }
    }

    /** Whether a package has types that go before those of {@code java.lang}, or before imports on demand of the runtime's. */
    private record Shadows(boolean javaLang, boolean runtime) {}
}
