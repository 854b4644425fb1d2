package dev.graft.processor;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Values as something whose {@code equals} looks into arrays too. */
final class Content {
    private Content() {}

    static Object of(Object value) {
        if (value instanceof Record || (value != null && Generics.isPlainClass(value.getClass()))) {
            List<Object> content = new ArrayList<>(List.of(value.getClass().getName()));
            DynamicValues.components(value).forEach(c -> content.add(of(c)));
            return content;
        }
        if (value instanceof Set<?> set) {
            Set<Object> content = new LinkedHashSet<>();
            set.forEach(e -> content.add(of(e)));
            return set instanceof SortedSet ? List.of("sorted", List.copyOf(content)) : content;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> content = new ArrayList<>();
            collection.forEach(e -> content.add(of(e)));
            return content;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> content = new LinkedHashMap<>();
            map.forEach((k, v) -> content.put(of(k), of(v)));
            return map instanceof SortedMap ? List.of("sorted", List.copyOf(content.entrySet())) : content;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Content::of);
        }
        if (value != null && value.getClass().isArray()) {
            List<Object> content = new ArrayList<>(List.of(value.getClass().getName()));
            for (int i = 0; i < Array.getLength(value); i++) {
                content.add(of(Array.get(value, i)));
            }
            return content;
        }
        return value;
    }
}
