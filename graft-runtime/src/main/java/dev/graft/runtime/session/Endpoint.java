package dev.graft.runtime.session;

import dev.graft.runtime.transport.Transport;
import dev.graft.runtime.transport.TransportException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One address that calls go to, and the one connection there. It connects when a call needs it, and again after a loss;
 * calls that come meanwhile wait for the same attempt. May be used by any thread.
 */
final class Endpoint {
    private static final long FIRST_PENALTY = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SLOW_CONNECT = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int MOST_DOUBLINGS = 9; // to some 25 seconds

    private final String name;
    private final Dialler dialler;

    private volatile @Nullable Session current;
    private volatile @Nullable CompletableFuture<Session> attempt; // written under this
    private volatile long attemptSince;
    private int failures; // guarded by this
    private volatile long passedOverUntil = System.nanoTime();

    /** Makes a connection with a session on it. */
    interface Dialler {
        /** The future fails with a {@link CallFailure} or a {@link TransportException}. */
        CompletableFuture<Session> dial();
    }

    /** @param name its address, for people */
    Endpoint(String name, Dialler dialler) {
        this.name = name;
        this.dialler = dialler;
    }

    /** The address, for people. */
    String name() {
        return name;
    }

    /** How many calls are under way there. */
    int pending() {
        Session session = current;
        return session == null ? 0 : session.pending();
    }

    /** True while it is passed over where there are others: it failed lately, or takes long to connect. */
    boolean isPassedOver() {
        long now = System.nanoTime();
        return now - passedOverUntil < 0 || (attempt != null && now - attemptSince > SLOW_CONNECT);
    }

    /** The session there, if it is connected. */
    @Nullable
    Session connected() {
        Session session = current;
        return session != null && session.isUsable() ? session : null;
    }

    /**
     * The session there, connected if need be.
     *
     * @throws CallFailure if there is none to be had, or not before the deadline
     */
    Session session(long deadline) throws InterruptedException {
        Session session = connected();
        if (session != null) {
            return session;
        }
        long remaining = Deadline.remaining(deadline);
        try {
            CompletableFuture<Session> connecting = connect();
            Transport.beforeWaiting();
            return connecting.get(remaining, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new CallFailure(
                    Problem.TIMEOUT,
                    Executed.NO,
                    "there was no connection before the deadline passed; the key timeout of the connection string, or the"
                            + " deadline of the call that this one is part of, allows no more",
                    null);
        } catch (ExecutionException e) {
            throw unavailable(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static CallFailure unavailable(Throwable cause) {
        CallFailure failure = cause instanceof TransportException transport
                ? CallFailure.of(transport)
                : cause instanceof CallFailure known
                        ? known
                        : new CallFailure(Problem.UNAVAILABLE, Executed.NO, String.valueOf(cause), cause);
        // Whatever ended the attempt, this call was never sent.
        Problem problem = failure.problem() == Problem.CONNECTION_LOST ? Problem.UNAVAILABLE : failure.problem();
        return new CallFailure(problem, Executed.NO, failure.text(), failure.getCause());
    }

    private synchronized CompletableFuture<Session> connect() {
        Session session = connected();
        if (session != null) {
            return CompletableFuture.completedFuture(session);
        }
        CompletableFuture<Session> ongoing = attempt;
        if (ongoing != null) {
            return ongoing;
        }
        CompletableFuture<Session> fresh = new CompletableFuture<>();
        attemptSince = System.nanoTime();
        attempt = fresh;
        CompletableFuture<Session> dialled;
        try {
            dialled = dialler.dial();
        } catch (RuntimeException | Error e) { // no thread or no memory, most often; the next attempt may have it
            dialled = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<?> unused = dialled.whenComplete((connected, failure) -> {
            attempted(connected);
            if (connected != null) {
                fresh.complete(connected);
            } else {
                fresh.completeExceptionally(failure);
            }
        });
        return fresh;
    }

    private synchronized void attempted(@Nullable Session connected) {
        attempt = null;
        if (connected != null) {
            current = connected;
            failures = 0;
            passedOverUntil = System.nanoTime();
        } else {
            failed();
        }
    }

    /** It could not be used: it is passed over for a while that grows, so that its return is not a stampede. */
    private synchronized void failed() {
        long penalty = FIRST_PENALTY << Math.min(failures++, MOST_DOUBLINGS);
        long jittered = penalty / 2 + ThreadLocalRandom.current().nextLong(penalty / 2 + 1);
        passedOverUntil = System.nanoTime() + jittered;
    }
}
