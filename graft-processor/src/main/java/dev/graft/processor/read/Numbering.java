package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.diagnostic.Sources;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Gives numbers in the order of declaration: one more than the one before, unless {@code @Tag} fixes it. */
final class Numbering {
    private static final String TAG = "dev.graft.Tag";

    private int next = 1;
    private boolean tagged;
    private boolean moved;

    /** Lets the next number be that of the element's {@code @Tag}, if it has one, which is noted at {@code place}. */
    void start(Element element, Place place, Map<Place, Origin> origins) {
        boolean before = moved;
        number(element, place, origins);
        next--;
        moved = before || tagged;
    }

    /** The number of the next one; its {@code @Tag}, if it has one, is noted at {@code place}. */
    int number(Element element, Place place, Map<Place, Origin> origins) {
        Optional<AnnotationMirror> tag = Sources.annotation(element, TAG);
        Optional<AnnotationValue> value = tag.flatMap(t -> Sources.value(t, "value"));
        tagged = value.isPresent() || moved;
        moved = false;
        if (value.isPresent()) {
            origins.put(place, new Origin(element, tag.orElseThrow(), value.get()));
            if (value.get().getValue() instanceof Integer number) {
                next = number;
            }
        }
        return next++;
    }

    /** Whether the number given last was fixed. */
    boolean tagged() {
        return tagged;
    }
}
