package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftLimitException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A method that returns a future means the same wherever it runs, and never throws. */
class LaterTest {
    private final LaterImpl callee = new LaterImpl();

    private Wiring<Later> open(Mode mode) {
        return Wiring.open(mode, Later.class, callee);
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    /** What the future fails with. */
    private static Throwable failure(CompletableFuture<?> future) {
        Throwable thrown = catchThrowable(() -> get(future));
        assertThat(thrown).isInstanceOf(ExecutionException.class);
        return thrown.getCause();
    }

    @ParameterizedTest
    @EnumSource
    @Parity({
        "Interactions: CompletableFuture as a result",
        "Interactions: CompletionStage as a result",
        "Interactions: a future of Void",
        "Interactions: a default method that returns a future"
    })
    void resultsArrive(Mode mode) throws Exception {
        try (Wiring<Later> wiring = open(mode)) {
            Item item = new Item("sku", 2, List.of(Item.of("part")));
            assertThat(get(wiring.stub.echo(item))).isEqualTo(item);
            assertThat(get(wiring.stub.echo(null))).isNull();
            assertThat(get(wiring.stub.squares(4).toCompletableFuture())).containsExactly(0, 1, 4, 9);
            assertThat(get(wiring.stub.nothing())).isNull();
            assertThat(get(wiring.stub.greet("ann"))).isEqualTo("hello ann");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: a future completes when the callee's does")
    void nothingIsThereBeforeTheCalleeHasIt(Mode mode) throws Exception {
        try (Wiring<Later> wiring = open(mode)) {
            CompletableFuture<String> future = wiring.stub.promise("a");
            CompletableFuture<String> promised = callee.promised("a");
            assertThat(wiring.stub.add(1, 2)).isEqualTo(3);
            assertThat(future).isNotDone();

            promised.complete("kept");

            assertThat(get(future)).isEqualTo("kept");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: a future that fails fails with the same exception")
    void aFutureThatFailsFailsWithTheSame(Mode mode) {
        try (Wiring<Later> wiring = open(mode)) {
            assertThat(failure(wiring.stub.refuse("no")))
                    .isInstanceOf(RejectedException.class)
                    .hasMessage("no")
                    .hasRootCauseMessage("below");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: what a body throws before it returns a future fails the future")
    void whatABodyThrowsBeforeItReturnsFailsTheFuture(Mode mode) {
        try (Wiring<Later> wiring = open(mode)) {
            assertThat(failure(wiring.stub.stumble("over it")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("over it");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: to cancel a future cancels the callee's")
    void toCancelTheFutureCancelsTheCallees(Mode mode) {
        try (Wiring<Later> wiring = open(mode)) {
            CompletableFuture<String> future = wiring.stub.promise("a");
            CompletableFuture<String> promised = callee.promised("a");

            assertThat(future.cancel(true)).isTrue();

            assertThat(catchThrowable(() -> get(future))).isInstanceOf(CancellationException.class);
            Eventually.until("the callee's future is cancelled", promised::isCancelled);
            assertThat(wiring.stub.add(1, 2)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECKED", "COPIED", "ISOLATED", "TCP", "WEBSOCKET"})
    void aCallerThatGivesUpInAnotherWayCancelsTheCalleesToo(Mode mode) {
        try (Wiring<Later> wiring = open(mode)) {
            CompletableFuture<String> late = wiring.stub.promise("late");
            CompletableFuture<String> promisedLate = callee.promised("late");
            CompletableFuture<String> known = wiring.stub.promise("known");
            CompletableFuture<String> promised = callee.promised("known");

            known.complete("elsewhere");

            assertThat(failure(late.orTimeout(50, TimeUnit.MILLISECONDS))).isInstanceOf(TimeoutException.class);
            Eventually.until("the callee's future is cancelled", promisedLate::isCancelled);
            Eventually.until("the other one is, too", promised::isCancelled);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COPIED", "ISOLATED", "TCP", "WEBSOCKET"})
    void aStageThatCannotBeListenedToFailsTheFuture(Mode mode) {
        callee.promises.put("a", new CompletableFuture<>() {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
                throw new UnsupportedOperationException("hears nobody");
            }
        });
        try (Wiring<Later> wiring = open(mode)) {
            assertThat(failure(wiring.stub.promise("a")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("hears nobody");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: a future that the callee cancels is cancelled")
    void aFutureThatTheCalleeCancelsIsCancelled(Mode mode) {
        try (Wiring<Later> wiring = open(mode)) {
            CompletableFuture<String> future = wiring.stub.promise("a");
            callee.promised("a").cancel(true);
            assertThat(catchThrowable(() -> get(future))).isInstanceOf(CancellationException.class);
            assertThat(future).isCancelled();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(value = "Interactions: null in place of a future is refused", elsewhere = TypesTest.VERY_OBJECTS)
    void noFutureIsRefusedByName(Mode mode) {
        try (Wiring<Later> wiring = open(mode)) {
            Throwable failure = failure(wiring.stub.none());
            assertThat(failure)
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageStartingWith("later.none() at ")
                    .hasMessageEndingWith(": the method returned null instead of a future");
            assertThat(((GraftException) failure).outcome()).isEqualTo(Outcome.EXECUTED);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(value = "Interactions: an argument that cannot cross fails the future", elsewhere = TypesTest.VERY_OBJECTS)
    void anArgumentThatCannotCrossFailsTheFuture(Mode mode) {
        try (Wiring<Later> wiring = open(mode)) {
            Throwable failure = failure(wiring.stub.promise("\ud800"));
            assertThat(failure).isInstanceOf(GraftValueException.class).hasMessageContaining("name");
            assertThat(((GraftException) failure).outcome()).isEqualTo(Outcome.NOT_EXECUTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: the context of a call for a future is the callee's")
    void theContextOfTheCallIsTheCallees(Mode mode) throws Exception {
        try (Wiring<Later> wiring = open(mode)) {
            CompletableFuture<Map<String, String>> future = GraftContext.current()
                    .withBaggage("shop", "north")
                    .wrap(() -> wiring.stub.context())
                    .call();
            assertThat(get(future)).containsEntry("shop", "north");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: calls for futures are under way without a thread each")
    void manyCallsAreUnderWayWithoutAThreadEach(Mode mode) throws Exception {
        try (Wiring<Later> wiring = open(mode)) {
            wiring.stub.add(1, 1);
            int before = Thread.activeCount();
            List<CompletableFuture<String>> futures = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                futures.add(wiring.stub.promise("p" + i));
            }
            for (int i = 0; i < 500; i++) {
                callee.promised("p" + i);
            }
            assertThat(Thread.activeCount() - before).isLessThan(100);
            for (int i = 499; i >= 0; i--) {
                callee.promised("p" + i).complete("kept " + i);
            }
            for (int i = 0; i < 500; i++) {
                assertThat(get(futures.get(i))).isEqualTo("kept " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: what depends on a future may block and call")
    void whatDependsOnAFutureMayBlockAndCall(Mode mode) throws Exception {
        try (Wiring<Later> wiring = open(mode)) {
            for (int i = 0; i < 300; i++) { // as long as it takes to be taken for brief
                get(wiring.stub.squares(1).toCompletableFuture());
            }
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<Integer> blocked = CompletableFuture.supplyAsync(() -> wiring.stub
                    .squares(2)
                    .thenApply(squares -> {
                        int sum = wiring.stub.add(squares.get(1), 1);
                        try {
                            assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return sum;
                    })
                    .toCompletableFuture()
                    .join());
            assertThat(wiring.stub.add(1, 2)).isEqualTo(3);
            assertThat(get(wiring.stub.echo(Item.of("sku")))).isEqualTo(Item.of("sku"));
            assertThat(blocked).isNotDone();
            release.countDown();
            assertThat(get(blocked)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    @Parity(
            value = "Interactions: a future whose deadline passes is a timeout, and the callee's is cancelled",
            elsewhere = InteractionsTest.NO_DEADLINE)
    void aFutureWhoseTimeIsOverFailsAndTheCalleesIsCancelled(Mode mode) throws Exception {
        try (Wiring<Later> wiring = Wiring.open(mode, Later.class, callee, "timeout=500ms")) {
            Throwable failure = failure(wiring.stub.promise("a"));
            assertThat(failure)
                    .isInstanceOf(GraftTimeoutException.class)
                    .hasMessageContaining("later.promise(String)")
                    .hasMessageContaining(wiring.address());
            assertThat(((GraftException) failure).outcome()).isEqualTo(Outcome.UNKNOWN);
            Eventually.until("the callee's future is cancelled", callee.promised("a")::isCancelled);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    @Parity(
            value = "Interactions: an interrupted caller may still ask for a future",
            elsewhere = InteractionsTest.OWN_THREAD)
    void anInterruptedCallerMayStillAskForAFuture(Mode mode) throws Exception {
        try (Wiring<Later> wiring = open(mode)) {
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
            Thread.currentThread().interrupt();
            CompletableFuture<Item> future = wiring.stub.echo(Item.of("sku"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(get(future)).isEqualTo(Item.of("sku"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    @Parity(
            value = "Interactions: a callee that closes in the middle leaves the outcome of a future open",
            elsewhere = InteractionsTest.ONE_TUBE)
    void aCalleeThatIsClosedInTheMiddleLeavesTheOutcomeUnknown(Mode mode) {
        try (Wiring<Later> wiring = open(mode)) {
            CompletableFuture<String> future = wiring.stub.promise("a");
            callee.promised("a");
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
                Thread.currentThread().interrupt(); // which ends the grace of calls under way
                wiring.callee.close();
            });
            Throwable failure = failure(future);
            assertThat(failure).isInstanceOf(GraftConnectionLostException.class);
            assertThat(((GraftException) failure).outcome()).isEqualTo(Outcome.UNKNOWN);
            closing.join();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aCalleeThatClosesWaitsForItsFutures(Mode mode) throws Exception {
        try (Wiring<Later> wiring = open(mode)) {
            CompletableFuture<String> future = wiring.stub.promise("a");
            CompletableFuture<String> promised = callee.promised("a");
            CompletableFuture<Void> closing = CompletableFuture.runAsync(wiring.callee::close);
            Eventually.until("the callee takes no more calls", () -> {
                Throwable refused = catchThrowable(() -> wiring.stub.add(1, 1));
                return refused instanceof GraftUnavailableException;
            });
            assertThat(closing).isNotDone();
            promised.complete("kept");
            assertThat(get(future)).isEqualTo("kept");
            get(closing);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void nobodyAtTheAddressFailsTheFutureAndKeepsNobodyWaiting(Mode mode) throws Exception {
        String address;
        try (Wiring<Later> wiring = open(mode)) {
            address = wiring.address();
        }
        try (Hypertube tube = Wiring.callerAt(address)) {
            Throwable failure = failure(tube.graft(Later.class).echo(Item.of("sku")));
            assertThat(failure).isInstanceOf(GraftUnavailableException.class).hasMessageContaining(address);
            assertThat(((GraftException) failure).outcome()).isEqualTo(Outcome.NOT_EXECUTED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aTubeThatIsClosedFailsTheFuture(Mode mode) {
        Wiring<Later> wiring = open(mode);
        wiring.close();
        assertThat(failure(wiring.stub.echo(Item.of("sku"))))
                .isInstanceOf(GraftUnavailableException.class)
                .hasMessageContaining("closed");
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void callsBeyondTheLimitFailTheFuture(Mode mode) throws Exception {
        try (Wiring<Later> wiring = Wiring.open(mode, Later.class, callee, "max-calls=3")) {
            wiring.stub.add(1, 1);
            List<CompletableFuture<String>> futures = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                futures.add(wiring.stub.promise("p" + i));
                callee.promised("p" + i);
            }
            assertThat(failure(wiring.stub.promise("over")))
                    .isInstanceOf(GraftLimitException.class)
                    .hasMessageContaining("max-calls");
            callee.promises.values().forEach(promise -> promise.complete("kept"));
            for (CompletableFuture<String> future : futures) {
                assertThat(get(future)).isEqualTo("kept");
            }
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void theDeadlineOfTheOuterCallIsThatOfTheFutures(Mode mode) throws Exception {
        try (Wiring<Later> wiring = open(mode)) {
            wiring.stub.add(1, 1);
            CompletableFuture<String> future = GraftContext.current()
                    .withTimeout(Duration.ofMillis(300))
                    .wrap(() -> wiring.stub.promise("a"))
                    .call();
            assertThat(failure(future)).isInstanceOf(GraftTimeoutException.class);
        }
    }
}
