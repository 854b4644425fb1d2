package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.Forgotten;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an object that a checked call passes.
 *
 * @param <T> the contract
 */
final class CheckedReference<T> implements InvocationHandler {
    private final Skeleton<T> skeleton;
    private final T object;
    private final CheckedCalls<T> calls;
    private final CheckedObjects objects;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean known = new AtomicBoolean(); // to those that may be forgotten

    CheckedReference(Skeleton<T> skeleton, T object, CheckedGraft<T> checks, CheckedObjects objects) {
        this.skeleton = skeleton;
        this.object = object;
        this.calls = checks.calls(object);
        this.objects = objects;
    }

    Object proxy() {
        Class<T> contract = skeleton.contract();
        return Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, this);
    }

    /** A call has returned it to its caller as this proxy. */
    void returned(Forgotten forgotten, Object proxy) {
        forgotten.returned(skeleton.contract(), proxy, object, closed, known);
    }

    T object() {
        return object;
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> skeleton.graft() + " in memory, checked, object " + System.identityHashCode(object);
            };
        }
        try {
            return call(proxy, method, arguments);
        } catch (Throwable failure) { // as a stub has it, which this stands for
            if (Encodings.isLater(method)) {
                return CompletableFuture.failedFuture(failure);
            }
            throw failure;
        }
    }

    private @Nullable Object call(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (isEnd(method)) {
            if (!closed.compareAndSet(false, true)) {
                return null;
            }
            objects.closed(skeleton, object);
        } else if (closed.get()) {
            throw calls.ended(method, arguments);
        }
        return calls.invoke(proxy, method, arguments);
    }

    private boolean isEnd(Method method) {
        return AutoCloseable.class.isAssignableFrom(skeleton.contract())
                && method.getName().equals("close")
                && method.getParameterCount() == 0;
    }
}
