package dev.graft.runtime.session;

import dev.graft.runtime.testing.FaultInjector;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a session needs of its surroundings.
 *
 * @param offer what it serves
 * @param limits what it takes and gives
 * @param masked whether the other side is told no more of an exception than its type
 * @param machinery the exceptions that users see
 * @param lease how long the other side may say nothing while it has references
 * @param timeout of calls of objects that the other side passes; null for none
 * @param background where bodies run, and what ends them at their deadline
 * @param waiting the threads that wait for calls of this side, to run those that are part of them
 * @param idle called after each body
 * @param faults says which calls fail; null where it is none of a test
 * @param ended called when the session is over, more than once perhaps
 */
record SessionSetup(
        Offer offer,
        Limits limits,
        boolean masked,
        Machinery machinery,
        Duration lease,
        @Nullable Duration timeout,
        Background background,
        Waiting waiting,
        Runnable idle,
        @Nullable FaultInjector faults,
        Consumer<Session> ended) {}
