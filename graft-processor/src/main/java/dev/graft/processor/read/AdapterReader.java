package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.model.Adaptation;
import dev.graft.processor.model.JavaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the adapters of one contract: those that it names, then those of what it extends, then those of its package. */
final class AdapterReader {
    private final Compiler compiler;
    private final PackageElement from;
    private final Predicate<Element> inSource;
    private final Map<Place, Origin> origins;
    private final Map<JavaType, Adapters.Adapter> found = new LinkedHashMap<>();
    private final List<Adaptation> mistaken = new ArrayList<>();
    private final Set<Element> visited = new HashSet<>();

    AdapterReader(Compiler compiler, TypeElement contract, Predicate<Element> inSource, Map<Place, Origin> origins) {
        this.compiler = compiler;
        this.from = compiler.elements.getPackageOf(contract);
        this.inSource = inSource;
        this.origins = origins;
        collect(contract);
        named(from);
    }

    Adapters adapters() {
        return new Adapters(found);
    }

    /** Those that cannot be used. */
    List<Adaptation> mistaken() {
        return mistaken;
    }

    private void collect(TypeElement type) {
        if (visited.add(type)) {
            named(type);
            type.getInterfaces().forEach(t -> collect((TypeElement) ((DeclaredType) t).asElement()));
        }
    }

    private void named(Element element) {
        Sources.annotation(element, "dev.graft.Adapters").ifPresent(annotation -> {
            Set<JavaType> here = new HashSet<>();
            for (Object each :
                    (List<?>) Sources.value(annotation, "value").orElseThrow().getValue()) {
                AnnotationValue value = (AnnotationValue) each;
                if (!(value.getValue() instanceof DeclaredType type)) {
                    throw new Unresolved(value.toString());
                }
                add(element, annotation, value, (TypeElement) type.asElement(), here);
            }
        });
    }

    private void add(
            Element element,
            AnnotationMirror annotation,
            AnnotationValue value,
            TypeElement adapter,
            Set<JavaType> here) {
        JavaType name = JavaTypes.of(adapter);
        boolean shown = element instanceof PackageElement || inSource.test(element);
        if (shown) {
            origins.put(Place.adapter(name.toString()), new Origin(element, annotation, value));
        }
        if (!isMakeable(adapter)) {
            mistaken.add(new Adaptation(name, Adaptation.Mistake.UNMAKEABLE));
            return;
        }
        List<? extends TypeMirror> types = compiler.asSuper(adapter.asType(), "dev.graft.ValueAdapter")
                .<List<? extends TypeMirror>>map(DeclaredType::getTypeArguments)
                .orElse(List.of());
        boolean isTyped = types.size() == 2
                && types.get(0) instanceof DeclaredType
                && adapter.getTypeParameters().isEmpty();
        if (!isTyped) {
            mistaken.add(new Adaptation(name, Adaptation.Mistake.UNTYPED));
            return;
        }
        JavaType adapted = JavaTypes.of(types.get(0));
        if (!here.add(adapted)) {
            mistaken.add(new Adaptation(name, Adaptation.Mistake.TWICE));
            return;
        }
        TypeElement adaptedElement = (TypeElement) ((DeclaredType) types.get(0)).asElement();
        found.putIfAbsent(
                adapted,
                new Adapters.Adapter(
                        name, types.get(1), compiler.warnings(adapter).and(compiler.warnings(adaptedElement))));
    }

    private boolean isMakeable(TypeElement adapter) {
        boolean inner =
                adapter.getNestingKind().isNested() && !adapter.getModifiers().contains(Modifier.STATIC);
        boolean samePackage = compiler.elements.getPackageOf(adapter).equals(from);
        return adapter.getKind().isClass()
                && !inner
                && !adapter.getModifiers().contains(Modifier.ABSTRACT)
                && compiler.isAccessible(adapter, from)
                && ElementFilter.constructorsIn(adapter.getEnclosedElements()).stream()
                        .filter(c -> c.getParameters().isEmpty()
                                && c.getThrownTypes().isEmpty())
                        .map(Element::getModifiers)
                        .anyMatch(m -> m.contains(Modifier.PUBLIC) || (samePackage && !m.contains(Modifier.PRIVATE)));
    }
}
