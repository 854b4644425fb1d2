package dev.graft.runtime;

import dev.graft.runtime.session.CallContext;
import dev.graft.runtime.session.Deadline;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The call that a thread is in, as far as the calls it makes inherit it: what is left of its deadline, its trace and its
 * baggage. Immutable; may be used by any thread.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 * @see <a href="https://www.w3.org/TR/baggage/">W3C Baggage</a>
 */
public final class GraftContext {
    private final CallContext context;

    private GraftContext(CallContext context) {
        this.context = context;
    }

    /** The context of this thread; an empty one where the thread is in no call. */
    public static GraftContext current() {
        return new GraftContext(CallContext.current());
    }

    /** What is left until the deadline, zero once it has passed; empty where there is none. */
    public Optional<Duration> remaining() {
        long remaining = Deadline.remaining(context.deadline());
        return remaining == Long.MAX_VALUE ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, remaining)));
    }

    /** The {@code traceparent} of W3C Trace Context, as it came; empty where there is none. */
    public Optional<String> traceparent() {
        return context.traceparent().isEmpty() ? Optional.empty() : Optional.of(context.traceparent());
    }

    /** The entries of W3C Baggage. */
    public Map<String, String> baggage() {
        return context.baggage();
    }

    /** This context with a deadline no later than so long from now. */
    public GraftContext withTimeout(Duration timeout) {
        long deadline = Deadline.nearer(context.deadline(), Deadline.in(timeout));
        return new GraftContext(new CallContext(deadline, context.traceparent(), context.baggage(), context.chain()));
    }

    /**
     * This context in another trace.
     *
     * @param traceparent for example {@code 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01}
     * @throws IllegalArgumentException if it has not the form of W3C Trace Context
     */
    public GraftContext withTraceparent(String traceparent) {
        if (!traceparent.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}.*")) {
            throw new IllegalArgumentException("\"" + traceparent + "\" is no W3C traceparent, which is"
                    + " version-traceid-parentid-flags in small hexadecimal digits");
        }
        return new GraftContext(new CallContext(context.deadline(), traceparent, context.baggage(), context.chain()));
    }

    /** This context with one more entry of baggage, or another value for one that it has. */
    public GraftContext withBaggage(String key, String value) {
        Map<String, String> baggage = new LinkedHashMap<>(context.baggage());
        baggage.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return new GraftContext(new CallContext(
                context.deadline(), context.traceparent(), Collections.unmodifiableMap(baggage), context.chain()));
    }

    /** The task, run in this context by whichever thread runs it. */
    public Runnable wrap(Runnable task) {
        return () -> {
            CallContext outer = context.enter();
            try {
                task.run();
            } finally {
                CallContext.restore(outer);
            }
        };
    }

    /** The task, run in this context by whichever thread runs it. */
    public <V> Callable<V> wrap(Callable<V> task) {
        return () -> {
            CallContext outer = context.enter();
            try {
                return task.call();
            } finally {
                CallContext.restore(outer);
            }
        };
    }

    @Override
    public String toString() {
        return "GraftContext[remaining=" + remaining().map(Duration::toString).orElse("none") + ", traceparent="
                + traceparent().orElse("none") + ", baggage=" + baggage() + "]";
    }
}
