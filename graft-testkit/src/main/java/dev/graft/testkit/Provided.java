package dev.graft.testkit;

import dev.graft.Graft;
import dev.graft.runtime.Hypertube;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What a test class provides, its outer classes included. */
final class Provided {
    /** An implementation that there will be. */
    private record Source(Member member, Function<Hypertube, @Nullable Object> make) {
        @Override
        public String toString() {
            String name = member.getDeclaringClass().getName() + "." + member.getName();
            return member instanceof Method ? name + "()" : name;
        }

        Object made(Hypertube tube) {
            Object made = make.apply(tube);
            if (made == null) {
                throw new ExtensionConfigurationException(
                        "@Provides " + this + " gave null; it is asked for before the test's first parameter is made");
            }
            return made;
        }
    }

    private final Map<Class<?>, Source> sources = new LinkedHashMap<>();

    private Provided() {}

    /**
     * Collects them; an inner class's wins over its outer class's.
     *
     * @param instances the test's, the outermost first
     * @throws ExtensionConfigurationException if one cannot be used, or a class provides a contract twice
     */
    static Provided by(List<Object> instances) {
        Provided all = new Provided();
        for (Object instance : instances) {
            Provided own = new Provided();
            Class<?> type = instance.getClass();
            HierarchyTraversalMode order = HierarchyTraversalMode.TOP_DOWN;
            for (Field field : AnnotationSupport.findAnnotatedFields(type, Provides.class, any -> true, order)) {
                own.add(field.getType(), field(field, instance));
            }
            for (Method method : AnnotationSupport.findAnnotatedMethods(type, Provides.class, order)) {
                own.add(method.getReturnType(), method(method, instance));
            }
            all.sources.putAll(own.sources);
        }
        return all;
    }

    private static Source field(Field field, Object instance) {
        return new Source(field, tube -> {
            try {
                return ReflectionSupport.tryToReadFieldValue(field, instance).get();
            } catch (Exception e) {
                throw new ExtensionConfigurationException("@Provides " + field + " cannot be read", e);
            }
        });
    }

    private static Source method(Method method, Object instance) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean takesTube = parameters.length == 1 && parameters[0] == Hypertube.class;
        if (parameters.length > 0 && !takesTube) {
            throw new ExtensionConfigurationException(
                    "@Provides " + method + " may take a Hypertube, from which it gets other grafts, and nothing else");
        }
        return new Source(
                method,
                tube -> takesTube
                        ? ReflectionSupport.invokeMethod(method, instance, tube)
                        : ReflectionSupport.invokeMethod(method, instance));
    }

    private void add(Class<?> contract, Source source) {
        if (!contract.isAnnotationPresent(Graft.class)) {
            throw new ExtensionConfigurationException("@Provides " + source + " has the type " + contract.getName()
                    + ", which is no contract: give it the type of the @Graft interface that it implements");
        }
        if (Modifier.isPrivate(source.member().getModifiers())) {
            throw new ExtensionConfigurationException("@Provides " + source + " is private: leave the word out");
        }
        Source other = sources.putIfAbsent(contract, source);
        if (other != null) {
            throw new ExtensionConfigurationException(contract.getName() + " is provided twice: by @Provides " + other
                    + " and by @Provides " + source + ". Remove one of them");
        }
    }

    /** Tells a tube's builder of all of them. */
    void to(Hypertube.Builder builder) {
        sources.forEach((contract, source) -> add(builder, contract, source));
    }

    private static <T> void add(Hypertube.Builder builder, Class<T> contract, Source source) {
        builder.provideWith(contract, tube -> contract.cast(source.made(tube)));
    }
}
