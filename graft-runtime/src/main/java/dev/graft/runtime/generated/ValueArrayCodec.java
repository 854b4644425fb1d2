package dev.graft.runtime.generated;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;

/** Arrays of values: a list on the wire. */
final class ValueArrayCodec<T> extends Repeated<T[]> {
    private final Repeated<List<T>> elements;
    private final Class<T> component;

    ValueArrayCodec(Repeated<List<T>> elements, Class<T> component) {
        this.elements = elements;
        this.component = component;
    }

    @Override
    void writeElements(MessageWriter out, int field, T[] value) {
        elements.writeElements(out, field, Arrays.asList(value));
    }

    @Override
    T[] readElements(MessageReader in, int field) {
        List<T> list = elements.readElements(in, field);
        @SuppressWarnings("unchecked") // its component is a T
        T[] array = (T[]) Array.newInstance(component, list.size());
        return list.toArray(array);
    }
}
