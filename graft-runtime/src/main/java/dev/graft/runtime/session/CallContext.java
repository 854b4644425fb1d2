package dev.graft.runtime.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call hands down to the calls it makes.
 *
 * @param deadline as {@link Deadline} has it
 * @param traceparent as W3C Trace Context has it; empty for none
 * @param baggage as W3C Baggage has it
 * @param chain the calls that those calls are part of
 */
public record CallContext(
        long deadline,
        String traceparent,
        Map<String, String> baggage,
        @Nullable Chain chain) {
    /** The context outside any call. */
    public static final CallContext NONE = new CallContext(Deadline.NONE, "", Map.of(), null);

    private static final ThreadLocal<@Nullable CallContext> CURRENT = new ThreadLocal<>();

    /** The context of the call that this thread is in. */
    public static CallContext current() {
        CallContext context = CURRENT.get();
        return context == null ? NONE : context;
    }

    /** The same for what goes on when the call is over. */
    CallContext withoutDeadline() {
        return new CallContext(Deadline.NONE, traceparent, baggage, chain);
    }

    /** Puts this thread into a context; returns what to hand to {@link #restore} when it leaves. */
    public @Nullable CallContext enter() {
        CallContext outer = CURRENT.get();
        CURRENT.set(this);
        return outer;
    }

    /** Puts this thread back to where it was before {@link #enter}. */
    public static void restore(@Nullable CallContext outer) {
        CURRENT.set(outer); // null too: to remove it would make a new entry at each call
    }
}
