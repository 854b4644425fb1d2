package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftReferenceException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How references end, and that nothing is left of them. */
class ReferenceEndsTest {
    private static void collected(String what, BooleanSupplier condition) {
        Eventually.until(what, () -> {
            System.gc();
            return condition.getAsBoolean();
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    void anObjectWhoseStubNobodyReachesIsClosed(Mode mode) {
        MarketImpl market = new MarketImpl();
        try (Wiring<Market> wiring = Wiring.open(mode, Market.class, market)) {
            Trolley kept = wiring.stub.open();
            for (int i = 0; i < 100; i++) {
                wiring.stub.open().add("a", 1);
            }
            AtomicInteger more = new AtomicInteger();
            collected("the others are closed", () -> {
                wiring.stub.open().close(); // in memory it is a later call that sees it
                return market.closed.get() == 100 + more.incrementAndGet();
            });
            assertThat(kept.count()).isZero();
            assertThat(wiring.stub.isMine(kept)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectThatWasPassedIsItsOwnersToClose(Mode mode) {
        MarketImpl market = new MarketImpl();
        MarketImpl ours = new MarketImpl();
        try (Wiring<Market> wiring = Wiring.open(mode, Market.class, market)) {
            Trolley passed = ours.open();
            assertThat(wiring.stub.isMine(passed)).isFalse();
        }
        assertThat(ours.closed).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    void theEndOfTheConnectionEndsItsObjects(Mode mode) {
        MarketImpl market = new MarketImpl();
        try (Wiring<Market> wiring = Wiring.open(mode, Market.class, market)) {
            Trolley trolley = wiring.stub.open();
            trolley.add("a", 1);
            wiring.caller.close();
            Eventually.until("it is closed", () -> market.closed.get() == 1);
            Throwable failure = catchThrowable(trolley::count);
            assertThat(failure).isExactlyInstanceOf(GraftReferenceException.class);
            assertThat(((GraftException) failure).outcome()).isEqualTo(Outcome.NOT_EXECUTED);
            trolley.close();
        }
        assertThat(market.closed).hasValue(1);
    }

    /** To close what has ended does nothing; what the body of {@code close()} meets itself is told. */
    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void whatCloseFailsWithIsTold(Mode mode) {
        MarketImpl market = new MarketImpl();
        try (Wiring<Market> far = Wiring.open(mode, Market.class, market)) {
            Trolley lost = far.stub.open();
            far.caller.close();
            Market near = new DelegatingMarket(market) {
                @Override
                public Trolley open() {
                    return new DelegatingTrolley() {
                        @Override
                        public void close() {
                            lost.count();
                        }
                    };
                }
            };
            try (Wiring<Market> wiring = Wiring.open(mode, Market.class, near)) {
                Trolley trolley = wiring.stub.open();
                assertThatThrownBy(trolley::close)
                        .isExactlyInstanceOf(GraftReferenceException.class)
                        .hasMessageContaining("trolley.count()");
                trolley.close();
            }
        }
    }

    private abstract static class DelegatingTrolley implements Trolley {
        @Override
        public void add(String sku, int quantity) {}

        @Override
        public int count() {
            return 0;
        }

        @Override
        public CompletableFuture<Integer> countLater() {
            return CompletableFuture.completedFuture(0);
        }

        @Override
        public void refuse(String why) {}
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aReferenceWhoseConnectionIsLostIsRefusedAsAnArgument(Mode mode) {
        MarketImpl market = new MarketImpl();
        try (Hypertube callee = Wiring.callee(mode, Market.class, market);
                Hypertube lost = Wiring.caller(callee);
                Hypertube caller = Wiring.caller(callee)) {
            Trolley trolley = lost.graft(Market.class).open();
            lost.close();
            assertThatThrownBy(() -> caller.graft(Market.class).isMine(trolley))
                    .isExactlyInstanceOf(GraftReferenceException.class)
                    .hasMessageContaining("market.isMine")
                    .hasMessageContaining("an argument refers to trolley")
                    .satisfies(e -> assertThat(((GraftException) e).outcome()).isEqualTo(Outcome.NOT_EXECUTED));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aCalleeThatEndsClosesWhatItsCallersLeftOpen(Mode mode) {
        MarketImpl market = new MarketImpl();
        try (Wiring<Market> wiring = Wiring.open(mode, Market.class, market)) {
            Trolley trolley = wiring.stub.open();
            wiring.callee.close();
            assertThat(market.closed).hasValue(1);
            assertThatThrownBy(trolley::count)
                    .isExactlyInstanceOf(GraftReferenceException.class)
                    .hasMessageContaining("ask its graft for a new one");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aCallerThatLivesKeepsItsObjectsBeyondTheLease(Mode mode) {
        MarketImpl market = new MarketImpl();
        try (Hypertube callee = Wiring.callee(mode, Market.class, market, "lease=200ms");
                Hypertube caller = Wiring.caller(callee)) {
            Trolley trolley = caller.graft(Market.class).open();
            trolley.add("a", 1);
            long end = System.nanoTime() + 1_000_000_000L; // five leases
            Eventually.until("the leases are over", () -> System.nanoTime() > end);
            assertThat(market.closed).hasValue(0);
            assertThat(trolley.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aResultThatNobodyWaitsForIsGivenBack(Mode mode) throws Exception {
        MarketImpl market = new MarketImpl();
        CountDownLatch go = new CountDownLatch(1);
        Market slow = new DelegatingMarket(market) {
            @Override
            public CompletableFuture<Trolley> openLater() {
                return CompletableFuture.supplyAsync(() -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return market.open();
                });
            }
        };
        try (Wiring<Market> wiring = Wiring.open(mode, Market.class, slow, "timeout=200ms")) {
            assertThat(catchThrowable(() -> wiring.stub.openLater().get()))
                    .hasCauseInstanceOf(GraftTimeoutException.class);
            go.countDown();
            assertThat(wiring.stub.open().count()).isZero();
            collected("both are closed", () -> market.closed.get() >= 1);
        }
    }

    @Test
    void aResultThatComesWhenTheConnectionHasEndedIsClosed() {
        MarketImpl market = new MarketImpl();
        CountDownLatch called = new CountDownLatch(1);
        Market slow = new DelegatingMarket(market) {
            @Override
            public Trolley none() {
                called.countDown();
                Eventually.until("the references have ended", () -> market.closed.get() == 1);
                return market.open();
            }
        };
        try (Wiring<Market> wiring = Wiring.open(Mode.TCP, Market.class, slow)) {
            Trolley kept = wiring.stub.open();
            CompletableFuture<?> unused = CompletableFuture.runAsync(() -> wiring.stub.none());
            Eventually.until("it is called", () -> called.getCount() == 0);
            wiring.caller.close();
            Eventually.until("it is closed, too", () -> market.closed.get() == 2);
            kept.close();
        }
    }

    @Test
    void aHundredThousandReferencesOfACallerThatIsGoneLeaveNothing() {
        MarketImpl market = new MarketImpl();
        List<WeakReference<Trolley>> homes = new ArrayList<>();
        try (Hypertube callee = Wiring.callee(Mode.TCP, Market.class, market)) {
            try (Hypertube caller = Wiring.caller(callee)) {
                Market stub = caller.graft(Market.class);
                List<List<Trolley>> held = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    held.add(stub.openSome(10_000));
                }
                assertThat(market.open).hasSize(100_001);
                market.open.forEach(each -> homes.add(new WeakReference<>(each)));
                assertThat(held.get(9).get(9_999).count()).isZero();
            }
            Eventually.until("all are closed", () -> market.closed.get() == 100_000);
            assertThat(market.open).hasSize(1); // the market's own
            collected(
                    "all can be collected",
                    () -> homes.stream().filter(home -> home.get() != null).count() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void callsGoToTheObjectsHomeWhateverTheBalancing(Mode mode) {
        MarketImpl one = new MarketImpl();
        MarketImpl other = new MarketImpl();
        try (Hypertube first = Wiring.callee(mode, Market.class, one);
                Hypertube second = Wiring.callee(mode, Market.class, other);
                Hypertube caller = Wiring.caller(first, second)) {
            Market stub = caller.graft(Market.class);
            List<Trolley> trolleys = new ArrayList<>();
            Eventually.until("both have opened some", () -> {
                trolleys.add(stub.open());
                return one.open.size() > 1 && other.open.size() > 1;
            });
            for (Trolley each : trolleys) {
                each.add("a", 1);
                each.add("b", 1);
                assertThat(each.count()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void passedOnToAThirdPartyItWorksThroughWhoeverHandedItOver(Mode mode) {
        MarketImpl home = new MarketImpl();
        try (Hypertube far = Wiring.callee(Mode.TCP, Market.class, home)) {
            Hypertube toFar = Wiring.caller(far);
            Market between = new DelegatingMarket(toFar.graft(Market.class));
            try (toFar;
                    Wiring<Market> wiring = Wiring.open(mode, Market.class, between)) {
                Trolley trolley = wiring.stub.open();
                trolley.add("a", 3);
                assertThat(trolley.count()).isEqualTo(3);
                assertThat(wiring.stub.isMine(trolley)).isTrue();
                CountingBell bell = new CountingBell();
                assertThat(wiring.stub.ring(bell, 2)).isEqualTo(2);
                assertThat(bell.threads).containsOnly(Thread.currentThread());
                trolley.close();
                assertThat(home.closed).hasValue(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void openedAndClosedOverAndOverNothingStays(Mode mode) {
        MarketImpl market = new MarketImpl();
        Set<WeakReference<Trolley>> stubs = ConcurrentHashMap.newKeySet();
        try (Wiring<Market> wiring = Wiring.open(mode, Market.class, market)) {
            for (int i = 0; i < 20_000; i++) {
                try (Trolley trolley = wiring.stub.open()) {
                    stubs.add(new WeakReference<>(trolley));
                }
            }
            assertThat(market.open).hasSize(1);
            assertThat(market.closed).hasValue(20_000);
            collected("no stub is left", () -> stubs.stream().allMatch(stub -> stub.get() == null));
        }
    }
}
