package dev.graft.runtime.hosting;

import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program shares with its modules: the packages of its contracts and of all that they mention. A module that does not
 * bring these itself has the program's own, so that objects can pass. Immutable; may be used by any thread.
 */
public final class SharedTypes {
    private final ClassLoader program;
    private final Set<String> packages;

    /**
     * @param program knows the contracts
     * @param contracts all that there are
     */
    public SharedTypes(ClassLoader program, List<Class<?>> contracts) {
        this.program = program;
        Set<Class<?>> types = new LinkedHashSet<>();
        contracts.forEach(contract -> reach(contract, types));
        this.packages = types.stream().map(Class::getPackageName).collect(Collectors.toUnmodifiableSet());
    }

    /** The program's class of this name, if it is one to share. */
    public @Nullable Class<?> find(String name) {
        if (!packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
            return null;
        }
        try {
            return Class.forName(name, false, program);
        } catch (ClassNotFoundException notThere) {
            return null;
        }
    }

    /** A contract and all classes that it mentions, directly or not, but for the JDK's. */
    public static Set<Class<?>> of(Class<?> contract) {
        Set<Class<?>> types = new LinkedHashSet<>();
        reach(contract, types);
        return types;
    }

    private static void reach(Class<?> type, Set<Class<?>> seen) {
        Class<?> plain = type;
        while (plain.isArray()) {
            plain = plain.getComponentType();
        }
        ClassLoader loader = plain.getClassLoader();
        if (loader == null || loader == ClassLoader.getPlatformClassLoader() || !seen.add(plain)) {
            return;
        }
        try {
            reachParts(plain, seen);
        } catch (LinkageError incomplete) {
            // What the program itself cannot load it cannot share; whoever needs it is told so.
        }
    }

    private static void reachParts(Class<?> type, Set<Class<?>> seen) {
        for (Type each : type.getGenericInterfaces()) {
            reach(each, seen);
        }
        if (type.getGenericSuperclass() != null) {
            reach(type.getGenericSuperclass(), seen);
        }
        if (type.isSealed()) {
            for (Class<?> each : type.getPermittedSubclasses()) {
                reach(each, seen);
            }
        }
        if (type.isRecord()) {
            for (RecordComponent each : type.getRecordComponents()) {
                reach(each.getGenericType(), seen);
            }
        } else if (type.isInterface()) {
            for (Method method : type.getMethods()) {
                reach(method.getGenericReturnType(), seen);
                reach(method.getGenericParameterTypes(), seen);
                reach(method.getGenericExceptionTypes(), seen);
            }
        } else {
            for (Constructor<?> constructor : type.getConstructors()) {
                reach(constructor.getGenericParameterTypes(), seen);
            }
        }
    }

    private static void reach(Type[] types, Set<Class<?>> seen) {
        for (Type type : types) {
            reach(type, seen);
        }
    }

    private static void reach(Type type, Set<Class<?>> seen) {
        if (type instanceof Class<?> plain) {
            reach(plain, seen);
        } else if (type instanceof ParameterizedType parameterized) {
            reach(parameterized.getRawType(), seen);
            reach(parameterized.getActualTypeArguments(), seen);
        } else if (type instanceof GenericArrayType array) {
            reach(array.getGenericComponentType(), seen);
        }
    }
}
