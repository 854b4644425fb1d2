package dev.graft.runtime.session;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes exceptions of classes that only the wire names. One is looked up by the contract's own loader, is known to be a
 * {@code Throwable} with a public constructor of a usual form before it is initialised, and else is not touched.
 */
final class NamedThrowable {
    private static final Class<?>[][] KEEPING_MOST = {
        {String.class, Throwable.class}, {String.class}, {Throwable.class}, {}
    };
    /** The message counts for more than that the cause can be set afterwards. */
    private static final Class<?>[][] OPEN = {{String.class}, {String.class, Throwable.class}, {}, {Throwable.class}};

    private NamedThrowable() {}

    /**
     * The exception; null if this side cannot make one.
     *
     * @param open whether a constructor that takes no cause is better than one that does
     * @param expected what it must be
     */
    static @Nullable Throwable make(
            @Nullable ClassLoader loader, Thrown thrown, @Nullable Throwable cause, boolean open, Class<?> expected) {
        try {
            Class<?> type = Class.forName(thrown.type(), false, loader);
            if (!Throwable.class.isAssignableFrom(type)
                    || !expected.isAssignableFrom(type)
                    || !Modifier.isPublic(type.getModifiers())
                    || Modifier.isAbstract(type.getModifiers())) {
                return null;
            }
            return construct(type, open ? OPEN : KEEPING_MOST, thrown.message(), cause);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException notUsableHere) {
            return null; // the caller then gets its name, message and stack in an exception that says so
        }
    }

    private static @Nullable Throwable construct(
            Class<?> type, Class<?>[][] forms, @Nullable String message, @Nullable Throwable cause)
            throws ReflectiveOperationException {
        for (Class<?>[] parameters : forms) {
            Constructor<?> constructor;
            try {
                constructor = type.getConstructor(parameters);
            } catch (NoSuchMethodException e) {
                continue; // the next form may be there
            }
            Object[] arguments = new Object[parameters.length];
            for (int i = 0; i < parameters.length; i++) {
                arguments[i] = parameters[i] == String.class ? message : cause;
            }
            return (Throwable) constructor.newInstance(arguments);
        }
        return null;
    }
}
