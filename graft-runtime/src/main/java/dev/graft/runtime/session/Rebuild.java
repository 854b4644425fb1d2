package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.ExceptionCodec;
import dev.graft.runtime.wire.Limits;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the callee threw. A class that only the wire names is looked up by the contract's own loader, is
 * known to be a {@code Throwable} with a public constructor before it is initialised, and else is not touched.
 */
final class Rebuild {
    private static final StackTraceElement[] NO_FRAMES = {};

    private final ContractMethod method;
    private final @Nullable ClassLoader loader;
    private final Machinery machinery;
    private final Limits limits;
    private final Machinery.Details call;
    private final StackTraceElement boundary;

    /**
     * @param loader the contract's own
     * @param graft the graft's name, for the line between the callee's frames and the caller's
     * @param address where the callee is
     */
    Rebuild(
            ContractMethod method,
            @Nullable ClassLoader loader,
            Machinery machinery,
            Limits limits,
            String graft,
            String address) {
        this.method = method;
        this.loader = loader;
        this.machinery = machinery;
        this.limits = limits;
        String signature = method.signature();
        this.call = new Machinery.Details(Problem.REMOTE, Executed.YES, graft, signature, address);
        String name = signature.substring(0, Math.max(0, signature.indexOf('(')));
        this.boundary = new StackTraceElement("graft " + graft, name, "at " + address, -1);
    }

    /**
     * The exception for the caller.
     *
     * @param awaited whether this thread is the caller's, whose frames then end its stack trace
     */
    Throwable exception(Thrown thrown, boolean awaited) {
        return exception(thrown, awaited ? callerFrames() : NO_FRAMES);
    }

    private Throwable exception(Thrown thrown, StackTraceElement[] caller) {
        Thrown cause = thrown.cause();
        Throwable rebuiltCause = cause == null ? null : exception(cause, NO_FRAMES);
        Throwable exception = instance(thrown, rebuiltCause);
        if (rebuiltCause != null && exception.getCause() == null) {
            try {
                exception.initCause(rebuiltCause);
            } catch (IllegalStateException fixedByItsConstructor) {
                exception.addSuppressed(rebuiltCause);
            }
        }
        for (Thrown suppressed : thrown.suppressed()) {
            exception.addSuppressed(exception(suppressed, NO_FRAMES));
        }
        exception.setStackTrace(stack(thrown, caller));
        return exception;
    }

    private Throwable instance(Thrown thrown, @Nullable Throwable cause) {
        Machinery.Details details = thrown.machinery();
        if (details != null) {
            String message = thrown.message();
            return machinery.rebuild(details, message == null ? "" : message, cause);
        }
        int declared = thrown.declared();
        if (declared > 0 && declared <= method.exceptions().size()) {
            return declaredInstance(method.exceptions().get(declared - 1), thrown, cause);
        }
        Throwable known = byName(thrown, cause, Throwable.class);
        return known != null ? known : machinery.remote(call, thrown.type(), thrown.message(), cause);
    }

    private Throwable declaredInstance(ExceptionCodec codec, Thrown thrown, @Nullable Throwable cause) {
        if (!thrown.type().equals(codec.type().getName())) {
            Throwable subclass = byName(thrown, cause, codec.type());
            if (subclass != null) {
                return subclass;
            }
        }
        try {
            return codec.decode(thrown.fields(), thrown.message(), cause, limits, problem -> problem);
        } catch (RuntimeException refused) {
            RuntimeException remote = machinery.remote(call, thrown.type(), thrown.message(), cause);
            remote.addSuppressed(refused);
            return remote;
        }
    }

    private @Nullable Throwable byName(Thrown thrown, @Nullable Throwable cause, Class<?> expected) {
        try {
            Class<?> type = Class.forName(thrown.type(), false, loader);
            if (!expected.isAssignableFrom(type)
                    || !Modifier.isPublic(type.getModifiers())
                    || Modifier.isAbstract(type.getModifiers())) {
                return null;
            }
            return construct(type, thrown.message(), cause);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException notUsableHere) {
            return null; // the caller then gets its name, message and stack in an exception that says so
        }
    }

    private static @Nullable Throwable construct(Class<?> type, @Nullable String message, @Nullable Throwable cause)
            throws ReflectiveOperationException {
        for (Constructor<?> constructor : usable(type)) {
            Class<?>[] parameters = constructor.getParameterTypes();
            Object[] arguments = new Object[parameters.length];
            for (int i = 0; i < parameters.length; i++) {
                arguments[i] = parameters[i] == String.class ? message : cause;
            }
            return (Throwable) constructor.newInstance(arguments);
        }
        return null;
    }

    private static List<Constructor<?>> usable(Class<?> type) {
        List<Constructor<?>> constructors = new ArrayList<>();
        for (Class<?>[] parameters :
                new Class<?>[][] {{String.class, Throwable.class}, {String.class}, {Throwable.class}, {}}) {
            try {
                constructors.add(type.getConstructor(parameters));
            } catch (NoSuchMethodException e) {
                // The next form may be there.
            }
        }
        return constructors;
    }

    private StackTraceElement[] stack(Thrown thrown, StackTraceElement[] caller) {
        List<StackTraceElement> stack = new ArrayList<>(thrown.stack().size() + 1 + caller.length);
        for (Thrown.Frame frame : thrown.stack()) {
            stack.add(new StackTraceElement(
                    frame.type(), frame.method(), frame.file().isEmpty() ? null : frame.file(), frame.line()));
        }
        stack.add(boundary);
        stack.addAll(Arrays.asList(caller));
        return stack.toArray(new StackTraceElement[0]);
    }

    /** The frames of this thread above the runtime's own. */
    private static StackTraceElement[] callerFrames() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        int from = 0;
        while (from < frames.length && frames[from].getClassName().startsWith("dev.graft.runtime.")) {
            from++;
        }
        return Arrays.copyOfRange(frames, from, frames.length);
    }
}
