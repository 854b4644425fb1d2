package dev.graft.runtime.isolation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Runs calls on the caller's own objects, between looks at them. */
final class CheckedCalls<T> implements InvocationHandler {
    private static final Object[] NONE = {};

    private final T target;
    private final Encodings<T> encodings;
    private final Findings findings;
    private final RecentCalls<T> recent;

    CheckedCalls(T target, Encodings<T> encodings, Findings findings, RecentCalls<T> recent) {
        this.target = target;
        this.encodings = encodings;
        this.findings = findings;
        this.recent = recent;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] passed) throws Throwable {
        @Nullable Object[] arguments = passed == null ? NONE : passed;
        method.setAccessible(true); // the contract may be one of a package only
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(target, arguments);
        }
        Encoded before = encodings.arguments(method, arguments, Moment.BEFORE);
        checkArguments(method, before, arguments);
        RecentCalls.Change earlier = recent.change();
        if (earlier != null) {
            throw findings.changedAfterAnEarlier(earlier, before.method());
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            try {
                checkUnchanged(method, before, arguments);
                encodings.exceptions().check(before.method(), thrown);
            } catch (RuntimeException finding) {
                finding.addSuppressed(thrown);
                throw finding;
            }
            throw thrown;
        }
        checkUnchanged(method, before, arguments);
        byte[] returned = checkResult(method, before, result);
        recent.add(method, before, arguments, result, returned);
        return result;
    }

    private void checkArguments(Method method, Encoded sent, @Nullable Object[] arguments) {
        @Nullable Object[] copies = encodings.arguments(sent, Moment.BEFORE);
        for (int i = 0; i < copies.length; i++) {
            String path = Differences.unequal(arguments[i], copies[i]);
            if (path != null) {
                throw findings.unequal(sent.method(), Moment.BEFORE, sent.argument(i) + path);
            }
        }
        Encoded again = encodings.arguments(method, copies, Moment.BEFORE);
        if (!Arrays.equals(sent.bytes(), again.bytes())) {
            String path = changedArgument(sent, again);
            throw findings.unequal(sent.method(), Moment.BEFORE, path);
        }
    }

    private void checkUnchanged(Method method, Encoded before, @Nullable Object[] arguments) {
        Encoded after = encodings.arguments(method, arguments, Moment.AFTER);
        if (!Arrays.equals(before.bytes(), after.bytes())) {
            throw findings.changedDuring(before.method(), changedArgument(before, after));
        }
    }

    /** The encoded result. */
    private byte[] checkResult(Method method, Encoded call, @Nullable Object result) {
        byte[] bytes = encodings.result(call, result);
        Object copy = encodings.result(method, call, bytes);
        String path = Differences.unequal(result, copy);
        if (path == null && !Arrays.equals(bytes, encodings.result(call, copy))) {
            path = "";
        }
        if (path != null) {
            throw findings.unequal(call.method(), Moment.RESULT, "result" + path);
        }
        return bytes;
    }

    private String changedArgument(Encoded before, Encoded after) {
        return encodings.difference(before, after);
    }
}
