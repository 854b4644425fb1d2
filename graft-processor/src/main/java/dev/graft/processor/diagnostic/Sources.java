package dev.graft.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Finds its way in what the compiler has read: annotations as they are written, and what stands around an element. */
public final class Sources {
    private Sources() {}

    public static Optional<AnnotationMirror> annotation(Element element, String type) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (((TypeElement) annotation.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(type)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** A value that is written out in the annotation. */
    public static Optional<AnnotationValue> value(AnnotationMirror annotation, String name) {
        return annotation.getElementValues().entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    /** What an element that is no package stands in. */
    public static Element parent(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement(), "only modules and packages stand alone");
    }

    /** The element and all it stands in, up to the class that stands in none. */
    public static List<Element> outwards(Element element) {
        List<Element> all = new ArrayList<>();
        for (Element e = element; !(e instanceof PackageElement); e = parent(e)) {
            all.add(e);
        }
        return all;
    }
}
