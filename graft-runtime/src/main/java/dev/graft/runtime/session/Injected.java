package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.testing.Fault;
import dev.graft.runtime.testing.FaultInjector;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call in memory as a remote one runs to which the same faults happen, and fails it with the same failures.
 * May be used by any thread.
 */
public final class Injected {
    private final FaultInjector injector;
    private final Class<?> contract;
    private final @Nullable Duration timeout;

    /** @param timeout how long a call may take; null for as long as it likes */
    public Injected(FaultInjector injector, Class<?> contract, @Nullable Duration timeout) {
        this.injector = injector;
        this.contract = contract;
        this.timeout = timeout;
    }

    /** Runs the body of a call. */
    @FunctionalInterface
    public interface Body {
        /** Runs it; another time if it is tried again. */
        @Nullable
        Object run() throws Throwable;
    }

    /**
     * Runs a body, or does not.
     *
     * @throws CallFailure if a fault has happened
     */
    public @Nullable Object run(ContractMethod method, Body body) throws Throwable {
        long began = System.nanoTime();
        long deadline = CallContext.current().deadline();
        if (timeout != null) {
            deadline = Deadline.nearer(deadline, Deadline.in(timeout));
        }
        for (int attempt = 1; ; attempt++) {
            Fault fault = injector.next(contract, method.signature());
            boolean last = attempt == Attempts.MOST || !method.idempotent();
            switch (fault.kind()) {
                case REFUSE -> throw new CallFailure(Problem.UNAVAILABLE, Executed.NO, Serving.REFUSED_BY_A_TEST, null);
                case LOSE_BEFORE -> {
                    if (last) {
                        throw lost();
                    }
                }
                case LOSE_AFTER -> {
                    attemptInVain(body);
                    if (last) {
                        throw lost();
                    }
                }
                case DELAY -> {
                    await(fault.delay(), began, deadline);
                    return body.run();
                }
                case NONE -> {
                    return body.run();
                }
            }
        }
    }

    /** Whatever the body returns or throws, nobody hears of it. */
    private static void attemptInVain(Body body) {
        try {
            Object unusedResult = body.run();
        } catch (Throwable unheard) { // as over a connection that broke
            return;
        }
    }

    private static CallFailure lost() {
        return new CallFailure(Problem.CONNECTION_LOST, Executed.UNKNOWN, "a test made the connection break", null);
    }

    private static void await(Duration delay, long began, long deadline) {
        long remaining = Deadline.remaining(deadline);
        long nanos = Deadline.saturatedNanos(delay);
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(nanos, remaining));
        } catch (InterruptedException e) {
            throw RemoteCall.interrupted(Executed.UNKNOWN);
        }
        if (nanos >= remaining) {
            throw Attempts.timedOut(Executed.UNKNOWN, began);
        }
    }
}
