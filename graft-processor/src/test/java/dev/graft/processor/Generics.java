package dev.graft.processor;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;

/** Reflection on types with their arguments filled in. */
final class Generics {
    private Generics() {}

    /** A generic type with its arguments. */
    private record Filled(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    static List<Type> components(Type record) {
        return Arrays.stream(raw(record).getRecordComponents())
                .map(RecordComponent::getGenericType)
                .map(t -> fill(t, record))
                .toList();
    }

    private static Type fill(Type type, Type record) {
        if (type instanceof TypeVariable<?> variable) {
            return argument(
                    record, Arrays.asList(raw(record).getTypeParameters()).indexOf(variable));
        }
        if (type instanceof ParameterizedType generic) {
            return new Filled(
                    raw(generic),
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(t -> fill(t, record))
                            .toList());
        }
        return type;
    }
}
