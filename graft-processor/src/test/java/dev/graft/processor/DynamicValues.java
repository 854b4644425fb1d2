package dev.graft.processor;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Puts Java values into protobuf-java's own messages, by the table of types in the documentation and by what protoc read
 * in the {@code .proto}; it shares no code with the processor and the runtime.
 */
final class DynamicValues {
    private final Beside beside;

    /** For one message, whose objects travel {@code beside} it. */
    DynamicValues(Beside beside) {
        this.beside = beside;
    }

    DynamicMessage message(Descriptor descriptor, List<Type> types, List<Object> values) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(descriptor);
        if (descriptor.getFields().size() != types.size()) {
            throw new AssertionError(descriptor.getFullName() + " has not the fields " + types);
        }
        for (int i = 0; i < types.size(); i++) {
            put(message, descriptor.getFields().get(i), types.get(i), values.get(i));
        }
        return message.build();
    }

    private void put(DynamicMessage.Builder message, FieldDescriptor field, Type type, Object value) {
        if (value instanceof Collection<?> collection) {
            collection.forEach(e -> message.addRepeatedField(field, element(field, Generics.argument(type, 0), e)));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> message.addRepeatedField(field, entry(field, type, k, v)));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(v -> message.setField(field, element(field, Generics.argument(type, 0), v)));
        } else if (value instanceof OptionalInt optional) {
            optional.ifPresent(v -> message.setField(field, v));
        } else if (value instanceof OptionalLong optional) {
            optional.ifPresent(v -> message.setField(field, v));
        } else if (value instanceof OptionalDouble optional) {
            optional.ifPresent(v -> message.setField(field, v));
        } else if (isArray(value)) {
            for (int i = 0; i < Array.getLength(value); i++) {
                message.addRepeatedField(
                        field, element(field, Generics.raw(type).getComponentType(), Array.get(value, i)));
            }
        } else if (value != null) {
            message.setField(field, element(field, type, value));
        }
    }

    private DynamicMessage entry(FieldDescriptor field, Type map, Object key, Object value) {
        DynamicMessage.Builder entry = DynamicMessage.newBuilder(field.getMessageType());
        FieldDescriptor keyField = field.getMessageType().findFieldByName("key");
        FieldDescriptor valueField = field.getMessageType().findFieldByName("value");
        return entry.setField(keyField, element(keyField, Generics.argument(map, 0), key))
                .setField(valueField, element(valueField, Generics.argument(map, 1), value))
                .build();
    }

    /** What holds several or none becomes a message when it is itself an element. */
    private Object element(FieldDescriptor field, Type type, Object value) {
        if (Generics.isContract(Generics.raw(type))) {
            return beside.position(Generics.raw(type), value);
        }
        var adapter = Generics.adapter(value.getClass());
        if (adapter.isPresent()) {
            return element(field, Generics.valueOf(adapter.get()), adapter.get().toValue(value));
        }
        boolean holder = value instanceof Collection
                || value instanceof Map
                || value instanceof Optional
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble
                || isArray(value);
        if (holder) {
            return message(field.getMessageType(), List.of(type), List.of(value));
        }
        if (Generics.isChoice(Generics.raw(type))) {
            return choice(field.getMessageType(), type, value);
        }
        if (value instanceof Record || Generics.isPlainClass(value.getClass())) {
            List<Object> components = components(value);
            return message(field.getMessageType(), Generics.components(type), components);
        }
        return scalar(field, value);
    }

    /** Of a sealed interface's fields, the one that bears the name of the value's class. */
    private DynamicMessage choice(Descriptor descriptor, Type type, Object value) {
        Class<?> own = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        Type subtype = Generics.subtypes(type).stream()
                .filter(t -> Generics.raw(t) == own)
                .findFirst()
                .orElseThrow();
        FieldDescriptor field = descriptor.getFields().stream()
                .filter(f -> own.getSimpleName()
                        .replace("_", "")
                        .equalsIgnoreCase(f.getName().replace("_", "")))
                .findFirst()
                .orElseThrow();
        return DynamicMessage.newBuilder(descriptor)
                .setField(field, element(field, subtype, value))
                .build();
    }

    static List<Object> components(Object record) {
        if (Generics.isPlainClass(record.getClass())) {
            return contents(record);
        }
        List<Object> values = new java.util.ArrayList<>();
        for (java.lang.reflect.RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                values.add(accessor.invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    private static List<Object> contents(Object plain) {
        List<Object> values = new java.util.ArrayList<>();
        for (java.lang.reflect.Parameter parameter :
                Generics.constructor(plain.getClass()).getParameters()) {
            String name = parameter.getName();
            Method getter = java.util.Arrays.stream(plain.getClass().getMethods())
                    .filter(m -> m.getParameterCount() == 0)
                    .filter(m -> m.getName().replaceFirst("^(get|is)", "").equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow();
            try {
                values.add(getter.invoke(plain));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    private static Object scalar(FieldDescriptor field, Object value) {
        if (value instanceof Enum<?> constant) {
            return field.getEnumType().getValues().get(constant.ordinal() + 1);
        }
        if (value instanceof Byte || value instanceof Short) {
            return ((Number) value).intValue();
        }
        if (value instanceof Character c) {
            return (int) c;
        }
        if (value instanceof byte[] bytes) {
            return ByteString.copyFrom(bytes);
        }
        if (value instanceof BigInteger integer) {
            return ByteString.copyFrom(integer.toByteArray());
        }
        if (value instanceof URI uri) {
            return uri.toString();
        }
        return StandardMessages.of(field, value);
    }

    private static boolean isArray(Object value) {
        return value != null && value.getClass().isArray() && !(value instanceof byte[]);
    }
}
