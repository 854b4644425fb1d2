package dev.graft.runtime.isolation;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a value consists of, with what a path says of each part. */
abstract class Parts {
    abstract int size();

    abstract @Nullable Object get(int index);

    abstract String label(int index);

    /** The parts of a value; null for one that has none, or keeps them to itself. */
    static @Nullable Parts of(Object value) {
        if (value.getClass().isArray()) {
            return new Elements(value);
        } else if (value instanceof Collection<?> collection) {
            return new Listed(new ArrayList<>(collection), i -> "[" + i + "]");
        } else if (value instanceof Map<?, ?> map) {
            List<@Nullable Object> all = new ArrayList<>(map.keySet());
            List<?> keys = List.copyOf(map.keySet());
            all.addAll(map.values());
            return new Listed(all, i -> "[" + keys.get(i % keys.size()) + "]");
        } else if (value instanceof Optional<?> optional) {
            return new Listed(optional.stream().toList(), i -> "");
        } else if (value instanceof Enum<?> || isOfTheJdk(value.getClass())) {
            return null;
        }
        return fields(value);
    }

    private static boolean isOfTheJdk(Class<?> type) {
        return type.getName().startsWith("java.");
    }

    private static @Nullable Parts fields(Object value) {
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (Class<?> type = value.getClass(); type != null && !isOfTheJdk(type); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        names.add("." + field.getName());
                        values.add(field.get(value));
                    }
                }
            }
        } catch (InaccessibleObjectException | IllegalAccessException closedModule) {
            return null; // the path then ends at the value
        }
        return new Listed(values, names::get);
    }

    private static final class Listed extends Parts {
        private final List<?> values;
        private final IntFunction<String> labels;

        Listed(List<?> values, IntFunction<String> labels) {
            this.values = values;
            this.labels = labels;
        }

        @Override
        int size() {
            return values.size();
        }

        @Override
        @Nullable
        Object get(int index) {
            return values.get(index);
        }

        @Override
        String label(int index) {
            return labels.apply(index);
        }
    }

    private static final class Elements extends Parts {
        private final Object array;

        Elements(Object array) {
            this.array = array;
        }

        @Override
        int size() {
            return Array.getLength(array);
        }

        @Override
        @Nullable
        Object get(int index) {
            return Array.get(array, index);
        }

        @Override
        String label(int index) {
            return "[" + index + "]";
        }
    }
}
