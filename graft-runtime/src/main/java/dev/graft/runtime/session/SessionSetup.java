package dev.graft.runtime.session;

import dev.graft.runtime.testing.FaultInjector;
import dev.graft.runtime.wire.Limits;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a session needs of its surroundings.
 *
 * @param offer what it serves
 * @param limits what it takes and gives
 * @param masked whether the other side is told no more of an exception than its type
 * @param machinery the exceptions that users see
 * @param workers where bodies run
 * @param ticker ends bodies at their deadline
 * @param idle called after each body
 * @param faults says which calls fail; null where it is none of a test
 * @param ended called when the session is over, more than once perhaps
 */
record SessionSetup(
        Offer offer,
        Limits limits,
        boolean masked,
        Machinery machinery,
        Workers workers,
        Ticker ticker,
        Runnable idle,
        @Nullable FaultInjector faults,
        Consumer<Session> ended) {}
