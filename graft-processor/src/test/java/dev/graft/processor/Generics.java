package dev.graft.processor;

import dev.graft.Graft;
import dev.graft.ValueAdapter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

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
        if (isPlainClass(raw(record))) {
            return Arrays.stream(constructor(raw(record)).getParameters())
                    .map(Parameter::getParameterizedType)
                    .map(t -> fill(t, record))
                    .toList();
        }
        return Arrays.stream(raw(record).getRecordComponents())
                .map(RecordComponent::getGenericType)
                .map(t -> fill(t, record))
                .toList();
    }

    /** The subtypes of a sealed interface; their type parameters must be the interface's, in its order. */
    static List<Type> subtypes(Type choice) {
        return Arrays.stream(raw(choice).getPermittedSubclasses())
                .map(c -> c.getTypeParameters().length == 0
                        ? c
                        : new Filled(c, List.of(((ParameterizedType) choice).getActualTypeArguments())))
                .flatMap(t -> isChoice(raw(t)) ? subtypes(t).stream() : Stream.<Type>of(t))
                .toList();
    }

    /** Whether a class of the corpus is a value without being a record or an enum. */
    static boolean isPlainClass(Class<?> type) {
        return type.getPackageName().equals("plain") && !type.isRecord() && !type.isEnum();
    }

    /** The one public constructor with parameters. */
    static Constructor<?> constructor(Class<?> plain) {
        return Arrays.stream(plain.getConstructors())
                .filter(c -> c.getParameterCount() > 0)
                .findFirst()
                .orElseThrow();
    }

    /** What carries a class of the corpus, where it is named after that class. */
    @SuppressWarnings("unchecked")
    static Optional<ValueAdapter<Object, Object>> adapter(Class<?> type) {
        if (!type.getName().startsWith("adapted.") || type.isMemberClass()) {
            return Optional.empty();
        }
        try {
            Constructor<?> constructor = Class.forName(type.getName() + "Adapter", true, type.getClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of((ValueAdapter<Object, Object>) constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value that an adapter makes. */
    static Type valueOf(ValueAdapter<Object, Object> adapter) {
        return Arrays.stream(adapter.getClass().getDeclaredMethods())
                .filter(m -> m.getName().equals("toValue") && !m.isBridge())
                .findFirst()
                .orElseThrow()
                .getGenericReturnType();
    }

    /** Whether its implementations cross by reference. */
    static boolean isContract(Class<?> type) {
        return type.isAnnotationPresent(Graft.class) || type == Flow.Publisher.class;
    }

    static boolean isChoice(Class<?> type) {
        return type.isInterface() && type.isSealed();
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
