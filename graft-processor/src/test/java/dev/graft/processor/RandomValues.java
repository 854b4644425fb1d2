package dev.graft.processor;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Makes values of any type that a contract may use, extreme ones among them. */
final class RandomValues {
    private static final int DEEPEST = 4;
    private static final String[] STRINGS = {"", "a", "zwölf", "\u0000\uFFFD", "\uD83D\uDE00 smile", "x".repeat(200)};

    private static final Set<String> HOLDERS = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.Map",
            "java.util.SortedSet",
            "java.util.SortedMap",
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble",
            "java.util.concurrent.Flow$Publisher");

    private final Random random;
    private final Map<Class<?>, List<Object>> objects = new HashMap<>();

    RandomValues(Random random) {
        this.random = random;
    }

    /** A value that stands in a field: null is one where null is allowed. */
    Object field(Type type, int depth) {
        Class<?> raw = Generics.raw(type);
        boolean nullable = !raw.isPrimitive() && !isNeverNull(raw);
        return nullable && (depth > DEEPEST || random.nextInt(4) == 0) ? null : element(type, depth);
    }

    private static boolean isNeverNull(Class<?> raw) {
        return HOLDERS.contains(raw.getName()) || (raw.isArray() && raw != byte[].class);
    }

    /** A value that stands in a collection. */
    Object element(Type type, int depth) {
        Class<?> raw = Generics.raw(type);
        var adapter = Generics.adapter(raw);
        if (adapter.isPresent()) {
            return adapter.get().fromValue(element(Generics.valueOf(adapter.get()), depth));
        }
        if (raw.isRecord() || Generics.isPlainClass(raw)) {
            return record(type, depth);
        }
        if (Generics.isChoice(raw)) {
            List<Type> subtypes = Generics.subtypes(type);
            return element(subtypes.get(random.nextInt(subtypes.size())), depth);
        }
        if (raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return constants.length == 0 ? null : constants[random.nextInt(constants.length)];
        }
        if (Generics.isContract(raw)) {
            return object(raw);
        }
        if (raw.isArray()) {
            return array(raw.getComponentType(), depth);
        }
        return switch (raw.getName()) {
            case "java.util.List", "java.util.Collection" -> list(type, depth);
            case "java.util.Set" -> new LinkedHashSet<>(list(type, depth));
            case "java.util.SortedSet" -> new TreeSet<>(list(type, depth));
            case "java.util.Map" -> map(type, depth);
            case "java.util.SortedMap" -> new TreeMap<>(map(type, depth));
            case "java.util.Optional" ->
                some(depth) ? Optional.of(element(Generics.argument(type, 0), depth + 1)) : Optional.empty();
            case "java.util.OptionalInt" -> some(0) ? OptionalInt.of(number()) : OptionalInt.empty();
            case "java.util.OptionalLong" -> some(0) ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
            case "java.util.OptionalDouble" -> some(0) ? OptionalDouble.of(real()) : OptionalDouble.empty();
            default -> scalar(raw.getName());
        };
    }

    private Object scalar(String name) {
        return switch (name) {
            case "boolean", "java.lang.Boolean" -> random.nextBoolean();
            case "byte", "java.lang.Byte" -> (byte) number();
            case "short", "java.lang.Short" -> (short) number();
            case "char", "java.lang.Character" -> (char) number();
            case "int", "java.lang.Integer" -> number();
            case "long", "java.lang.Long" -> some(0) ? random.nextLong() : number();
            case "float", "java.lang.Float" -> (float) real();
            case "double", "java.lang.Double" -> real();
            case "java.lang.String" -> STRINGS[random.nextInt(STRINGS.length)];
            case "java.math.BigInteger" -> integer();
            case "java.math.BigDecimal" -> new BigDecimal(integer(), random.nextInt(400) - 200);
            case "java.util.UUID" -> new UUID(random.nextLong(), some(0) ? 0 : random.nextLong());
            case "java.net.URI" -> URI.create("https://shop.example/?q=" + random.nextInt(100));
            case "java.time.Instant" -> Instant.ofEpochSecond(random.nextLong() >> 10, random.nextInt(1_000_000_000));
            case "java.time.Duration" -> Duration.ofSeconds(random.nextLong(), random.nextInt(1_000_000_000));
            case "java.time.LocalDate" -> LocalDate.ofEpochDay(random.nextLong() >> 26);
            case "java.time.LocalDateTime" ->
                LocalDateTime.ofEpochSecond(random.nextLong() >> 12, random.nextInt(1_000_000_000), ZoneOffset.UTC);
            default -> StandardValues.of(name, random);
        };
    }

    private int number() {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> Integer.MIN_VALUE;
            case 3 -> random.nextInt(300);
            default -> random.nextInt();
        };
    }

    private double real() {
        double[] special = {0.0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1.5};
        return some(0) ? special[random.nextInt(special.length)] : random.nextDouble();
    }

    private BigInteger integer() {
        BigInteger value = new BigInteger(random.nextInt(200), random);
        return random.nextBoolean() ? value : value.negate();
    }

    private boolean some(int depth) {
        return depth <= DEEPEST && random.nextInt(3) > 0;
    }

    private List<Object> list(Type type, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = depth > DEEPEST ? 0 : random.nextInt(4); i > 0; i--) {
            list.add(element(Generics.argument(type, 0), depth + 1));
        }
        return list;
    }

    private Map<Object, Object> map(Type type, int depth) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = depth > DEEPEST ? 0 : random.nextInt(4); i > 0; i--) {
            map.put(element(Generics.argument(type, 0), depth + 1), element(Generics.argument(type, 1), depth + 1));
        }
        return map;
    }

    private Object array(Class<?> component, int depth) {
        Object array = Array.newInstance(component, depth > DEEPEST ? 0 : random.nextInt(5));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, element(component, depth + 1));
        }
        return array;
    }

    /** An implementation of a contract, often one that stands somewhere else, too. */
    private Object object(Class<?> contract) {
        List<Object> known = objects.computeIfAbsent(contract, c -> new ArrayList<>());
        if (known.isEmpty() || random.nextBoolean()) {
            known.add(Proxy.newProxyInstance(
                    contract.getClassLoader(),
                    new Class<?>[] {contract},
                    (self, method, arguments) -> switch (method.getName()) {
                        case "equals" -> self == arguments[0];
                        case "hashCode" -> System.identityHashCode(self);
                        default -> contract.getName();
                    }));
        }
        return known.get(random.nextInt(known.size()));
    }

    private Object record(Type type, int depth) {
        try {
            List<Type> components = Generics.components(type);
            Class<?> raw = Generics.raw(type);
            Constructor<?> constructor = raw.isRecord() ? canonical(raw) : Generics.constructor(raw);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    components.stream().map(c -> field(c, depth + 1)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> canonical(Class<?> record) throws NoSuchMethodException {
        Class<?>[] types = java.util.Arrays.stream(record.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return record.getDeclaredConstructor(types);
    }
}
