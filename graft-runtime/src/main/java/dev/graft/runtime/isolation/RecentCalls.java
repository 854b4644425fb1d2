package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.ContractMethod;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last calls of a graft have passed, so that a change is found that is made after its call. Keeps no more than
 * a few calls and a bounded number of bytes. May be used by any thread.
 */
final class RecentCalls<T> {
    static final int MOST_CALLS = 16;
    static final int MOST_BYTES = 1 << 20;

    /** A call that has ended. */
    static final class Call {
        private final Method method;
        private final Encoded sent;
        private final @Nullable Object[] arguments;
        private final @Nullable Object result;
        private final Encoded returned;
        private final Throwable made = new Throwable("the earlier call was made here");

        /**
         * @param sent the arguments as they were
         * @param returned the result as it was
         */
        Call(Method method, Encoded sent, @Nullable Object[] arguments, @Nullable Object result, Encoded returned) {
            this.method = method;
            this.sent = sent;
            this.arguments = arguments;
            this.result = result;
            this.returned = returned;
        }

        int size() {
            return sent.bytes().length + returned.bytes().length;
        }
    }

    /**
     * Something that was changed after its call.
     *
     * @param path what, in words and as a path
     * @param made the stack of the thread that had made the call
     */
    record Change(ContractMethod method, String path, Throwable made) {}

    private final Encodings<T> encodings;
    private final Deque<Call> calls = new ArrayDeque<>(); // guarded by this
    private int bytes; // guarded by this

    RecentCalls(Encodings<T> encodings) {
        this.encodings = encodings;
    }

    /** Remembers a call, if anything of it can change at all, and forgets older ones. */
    void add(Method method, Encoded sent, @Nullable Object[] arguments, @Nullable Object result, Encoded returned) {
        if (mayChange(result) || Arrays.stream(arguments).anyMatch(RecentCalls::mayChange)) {
            add(new Call(method, sent, arguments, result, returned));
        }
    }

    private static boolean mayChange(@Nullable Object value) {
        if (value == null || value instanceof Enum<?>) {
            return false;
        }
        String type = value.getClass().getName();
        return !type.startsWith("java.lang.") && !type.startsWith("java.time.") && !type.startsWith("java.math.");
    }

    private synchronized void add(Call call) {
        if (call.size() > MOST_BYTES) {
            return;
        }
        calls.add(call);
        bytes += call.size();
        while (calls.size() > MOST_CALLS || bytes > MOST_BYTES) {
            bytes -= calls.remove().size();
        }
    }

    /** The first change that is found, which is then forgotten; null if there is none. */
    @Nullable
    Change change() {
        for (Call call : all()) { // outside the lock, as it runs the code of values
            String path = path(call);
            if (path != null && forget(call)) {
                return new Change(call.sent.method(), path, call.made);
            }
        }
        return null;
    }

    private synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    private synchronized boolean forget(Call call) {
        boolean known = calls.remove(call);
        if (known) {
            bytes -= call.size();
        }
        return known;
    }

    private @Nullable String path(Call call) {
        try {
            Encoded now = encodings.arguments(call.method, call.arguments, Moment.AFTER);
            if (!now.isSame(call.sent)) {
                return "the argument " + encodings.difference(call.sent, now);
            }
            Encoded result = encodings.result(call.sent, call.result);
            if (!result.isSame(call.returned)) {
                String path = Differences.content(
                        encodings.result(call.method, call.sent, call.returned),
                        encodings.result(call.method, call.sent, result));
                return "the result" + (path == null ? "" : path);
            }
            return null;
        } catch (RuntimeException cannotCrossAnyMore) {
            return "a value (now refused: " + cannotCrossAnyMore.getMessage() + ")";
        }
    }
}
