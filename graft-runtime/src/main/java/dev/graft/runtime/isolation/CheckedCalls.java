package dev.graft.runtime.isolation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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
            result = method.invoke(target, before.objects() == null ? arguments : encodings.received(before));
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            checkThrown(method, before, arguments, thrown);
            throw thrown;
        }
        if (Encodings.isLater(method)) {
            if (result == null) {
                encodings.absentStage(before);
            }
            return later(method, before, arguments, Objects.requireNonNull((CompletionStage<?>) result));
        }
        return ended(method, before, arguments, result);
    }

    /** What the caller gets: the very result, or, if it refers to objects, one with what stands for these. */
    private @Nullable Object ended(
            Method method, Encoded before, @Nullable Object[] arguments, @Nullable Object result) {
        checkUnchanged(method, before, arguments);
        Encoded returned = checkResult(method, before, result);
        recent.add(method, before, arguments, result, returned);
        return returned.objects() == null ? result : encodings.received(method, before, returned);
    }

    /** What users see of a call of an object that was closed. */
    RuntimeException ended(Method method, @Nullable Object @Nullable [] passed) {
        Encoded call = encodings.arguments(method, passed == null ? NONE : passed, Moment.BEFORE);
        return findings.closed(call.method());
    }

    /** A future that completes as the body's stage does, when that has been looked at. To complete it before cancels that. */
    @SuppressWarnings("NullAway") // a future may complete with null
    private CompletableFuture<?> later(
            Method method, Encoded before, @Nullable Object[] arguments, CompletionStage<?> stage) {
        CompletableFuture<Object> checked = new CompletableFuture<>();
        var unused = stage.whenComplete((result, failure) -> {
            try {
                if (failure == null) {
                    checked.complete(ended(method, before, arguments, result));
                } else {
                    Throwable cause = failure.getCause();
                    Throwable thrown = failure instanceof CompletionException && cause != null ? cause : failure;
                    checkThrown(method, before, arguments, thrown);
                    checked.completeExceptionally(thrown);
                }
            } catch (Throwable finding) { // whatever it is, the caller waits for it
                checked.completeExceptionally(finding);
            }
        });
        // Whoever else completes it: nobody waits for the original any more. If it was that, this does nothing.
        var unusedToo = checked.whenComplete(
                (result, failure) -> stage.toCompletableFuture().cancel(true));
        return checked;
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
        if (!sent.isSame(again)) {
            String path = changedArgument(sent, again);
            throw findings.unequal(sent.method(), Moment.BEFORE, path);
        }
    }

    private void checkUnchanged(Method method, Encoded before, @Nullable Object[] arguments) {
        Encoded after = encodings.arguments(method, arguments, Moment.AFTER);
        if (!before.isSame(after)) {
            throw findings.changedDuring(before.method(), changedArgument(before, after));
        }
    }

    private void checkThrown(Method method, Encoded before, @Nullable Object[] arguments, Throwable thrown) {
        try {
            checkUnchanged(method, before, arguments);
            encodings.exceptions().check(before.method(), thrown);
        } catch (RuntimeException finding) {
            finding.addSuppressed(thrown);
            throw finding;
        }
    }

    /** The encoded result. */
    private Encoded checkResult(Method method, Encoded call, @Nullable Object result) {
        Encoded returned = encodings.result(call, result);
        Object copy = encodings.result(method, call, returned);
        String path = Differences.unequal(result, copy);
        if (path == null && !returned.isSame(encodings.result(call, copy))) {
            path = "";
        }
        if (path != null) {
            throw findings.unequal(call.method(), Moment.RESULT, "result" + path);
        }
        return returned;
    }

    private String changedArgument(Encoded before, Encoded after) {
        return encodings.difference(before, after);
    }
}
