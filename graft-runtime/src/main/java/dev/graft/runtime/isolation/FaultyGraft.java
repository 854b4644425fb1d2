package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.session.CallErrors;
import dev.graft.runtime.session.CallFailure;
import dev.graft.runtime.session.Injected;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A graft in this process whose calls a test makes fail as remote ones do. May be used by any thread.
 *
 * @param <T> the contract
 */
public final class FaultyGraft<T> {
    private static final Object[] NONE = {};

    private final Skeleton<T> skeleton;
    private final Injected injected;
    private final CallErrors errors;
    private final String address;
    private final Map<Method, ContractMethod> methods = new ConcurrentHashMap<>();

    /** @param address what stands where a remote graft has an address */
    public FaultyGraft(Skeleton<T> skeleton, Injected injected, CallErrors errors, String address) {
        this.skeleton = skeleton;
        this.injected = injected;
        this.errors = errors;
        this.address = address;
    }

    /** The implementation behind the faults. */
    public T around(T target) {
        Class<T> contract = skeleton.contract();
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (proxy, method, arguments) -> call(target, method, arguments == null ? NONE : arguments)));
    }

    private @Nullable Object call(T target, Method method, @Nullable Object[] arguments) throws Throwable {
        method.setAccessible(true); // the contract may be one of a package only
        if (method.getDeclaringClass() == Object.class) {
            return invoke(target, method, arguments);
        }
        ContractMethod called = methods.computeIfAbsent(method, unknown -> find(unknown, arguments));
        try {
            return injected.run(called, () -> invoke(target, method, arguments));
        } catch (CallFailure failure) {
            throw errors.exception(failure, called, address);
        }
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }

    /** Which method of the contract this is, as its stub knows. */
    private ContractMethod find(Method method, @Nullable Object[] arguments) {
        Finder<T> finder = new Finder<>();
        try {
            Object unused = invoke(skeleton.stub(finder), method, arguments);
        } catch (Throwable stopped) {
            // As it should; a method that returns a future fails that instead.
        }
        ContractMethod found = finder.found;
        if (found == null) {
            throw new IllegalStateException("the stub of " + method + " made no call");
        }
        return found;
    }

    /** Stops a stub's call as soon as it is known which one it is. */
    private static final class Finder<T> extends Binding<T> {
        private @Nullable ContractMethod found;

        @Override
        public Call call(ContractMethod method) {
            found = method;
            throw new IllegalStateException("found");
        }
    }
}
