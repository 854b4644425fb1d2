package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftLimitException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One connection, many calls; and what becomes of them when it is gone. */
class ConnectionTest {
    @ParameterizedTest
    @EnumSource
    void manyThreadsCallAtOnceAndEachGetsItsOwnAnswer(Mode mode) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int t = 0; t < 32; t++) {
                int seed = t;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 200; i++) {
                        assertThat(wiring.stub.add(seed * 1_000, i)).isEqualTo(seed * 1_000 + i);
                    }
                    return true;
                }));
            }
            for (Future<Boolean> each : done) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aCallThatBlocksDelaysNoOther(Mode mode) throws Exception {
        ProbeImpl probe = new ProbeImpl();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe)) {
            CountDownLatch blocked = new CountDownLatch(100);
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> {
                    blocked.countDown();
                    catchThrowable(wiring.stub::hang);
                });
            }
            blocked.await();
            Eventually.until("all hang", () -> probe.calls.get() == 100);
            assertThat(wiring.stub.add(1, 2)).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void callsBeyondTheLimitOfAConnectionAreRefusedByName(Mode mode) throws Exception {
        ProbeImpl probe = new ProbeImpl();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe, "max-calls=3")) {
            for (int i = 0; i < 3; i++) {
                threads.execute(() -> catchThrowable(wiring.stub::hang));
            }
            Eventually.until("all hang", () -> probe.calls.get() == 3);
            assertThatThrownBy(() -> wiring.stub.add(1, 2))
                    .isInstanceOf(GraftLimitException.class)
                    .hasMessageContaining("max-calls")
                    .satisfies(e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aLargePayloadBlocksNoSmallOneForLong(Mode mode) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            byte[] large = new byte[40 << 20];
            Future<byte[]> echo = threads.submit(() -> wiring.stub.bytes(large));
            int meanwhile = 0;
            while (!echo.isDone()) {
                assertThat(wiring.stub.add(1, meanwhile)).isEqualTo(1 + meanwhile);
                meanwhile++;
            }
            assertThat(echo.get()).isEqualTo(large);
            assertThat(meanwhile)
                    .as("small calls that ended while the large one was under way")
                    .isGreaterThan(3);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void nobodyAtTheAddressIsUnavailableAndNotExecuted(Mode mode) {
        Hypertube gone = Wiring.callee(mode, Probe.class, new ProbeImpl());
        String address = gone.addresses().get(0);
        gone.close();
        try (Hypertube tube = Wiring.callerAt(address)) {
            Probe probe = tube.graft(Probe.class);
            assertThatThrownBy(() -> probe.add(1, 1))
                    .isInstanceOf(GraftUnavailableException.class)
                    .hasMessageContaining("probe.add(int,int)")
                    .hasMessageContaining(address)
                    .hasMessageContaining("refused")
                    .satisfies(e -> {
                        GraftException failure = (GraftException) e;
                        assertThat(failure.outcome()).isEqualTo(GraftException.Outcome.NOT_EXECUTED);
                        assertThat(failure.graft()).isEqualTo("probe");
                        assertThat(failure.method()).isEqualTo("add(int,int)");
                        assertThat(failure.address()).isEqualTo(address);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aCalleeThatDiesInTheMiddleLeavesTheOutcomeUnknownAndAReturnReconnects(Mode mode) throws Exception {
        ProbeImpl probe = new ProbeImpl();
        Hypertube callee = Wiring.callee(mode, Probe.class, probe);
        String address = callee.addresses().get(0);
        try (Hypertube caller = Wiring.callerAt(address)) {
            Probe stub = caller.graft(Probe.class);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread thread = new Thread(() -> failure.set(catchThrowable(stub::hang)));
            thread.start();
            probe.hanging.await();
            callee.close(Duration.ZERO);
            thread.join(20_000);
            assertThat(failure.get())
                    .isInstanceOf(GraftConnectionLostException.class)
                    .hasMessageContaining("may have been executed");
            assertThat(ValuesTest.outcome(failure.get())).isEqualTo(GraftException.Outcome.UNKNOWN);
            assertThatThrownBy(() -> stub.add(1, 1)).isInstanceOf(GraftUnavailableException.class);

            try (Hypertube back = listenAgain(address)) {
                assertThat(back.addresses()).containsExactly(address);
                assertThat(stub.add(1, 1)).isEqualTo(2);
            }
        }
    }

    /** A tube at an address that was just given back; a stranger on this machine may have it for a moment. */
    private static Hypertube listenAgain(String address) {
        AtomicReference<Hypertube> tube = new AtomicReference<>();
        Eventually.until("the port is free again", () -> {
            try {
                tube.set(Hypertube.builder()
                        .provide(Probe.class, new ProbeImpl())
                        .listen(address)
                        .open());
                return true;
            } catch (GraftUnavailableException inUse) {
                return false;
            }
        });
        return tube.get();
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void anIdempotentCallWhoseConnectionBrokeIsTriedAgain(Mode mode) throws Exception {
        ProbeImpl dying = new ProbeImpl();
        ProbeImpl living = new ProbeImpl();
        Hypertube first = Wiring.callee(mode, Probe.class, dying);
        try (Hypertube second = Wiring.callee(mode, Probe.class, living);
                Hypertube caller = Wiring.caller(first, second)) {
            Probe stub = caller.graft(Probe.class);
            AtomicReference<Object> end = new AtomicReference<>();
            List<Thread> threads = new ArrayList<>();
            while (dying.calls.get() == 0) {
                Thread thread = new Thread(() -> {
                    try {
                        end.set(stub.sleep(dying.calls.get() == 0 ? 60_000 : 1));
                    } catch (Throwable e) {
                        end.set(e);
                    }
                });
                thread.start();
                threads.add(thread);
                Eventually.until("it runs somewhere", () -> dying.calls.get() + living.calls.get() >= threads.size());
            }
            int before = living.calls.get();
            first.close(Duration.ZERO);
            Eventually.until("it was tried again", () -> living.calls.get() > before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void anIdempotentCallThatWasTriedAgainStillEndsAtItsDeadlineAsATimeout(Mode mode) throws Exception {
        ProbeImpl[] probes = {new ProbeImpl(), new ProbeImpl()};
        try (Hypertube first = Wiring.callee(mode, Probe.class, probes[0]);
                Hypertube second = Wiring.callee(mode, Probe.class, probes[1]);
                Hypertube caller = Wiring.caller("timeout=3s", first, second)) {
            Probe stub = caller.graft(Probe.class);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread thread = new Thread(() -> failure.set(catchThrowable(() -> stub.sleep(60_000))));
            thread.start();
            Eventually.until("it runs somewhere", () -> probes[0].calls.get() + probes[1].calls.get() == 1);
            (probes[0].calls.get() == 1 ? first : second).close(Duration.ZERO);
            thread.join(20_000);
            assertThat(failure.get()).isInstanceOf(GraftTimeoutException.class);
            assertThat(ValuesTest.outcome(failure.get())).isEqualTo(GraftException.Outcome.UNKNOWN);
            assertThat(failure.get().getSuppressed()).hasExactlyElementsOfTypes(GraftConnectionLostException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aCallWhoseResultIsThereMakesRoomForTheNext(Mode mode) {
        try (Hypertube callee = Wiring.callee(mode, Probe.class, new ProbeImpl(), "max-calls=1");
                Hypertube caller = Wiring.caller(callee)) {
            Probe stub = caller.graft(Probe.class);
            for (int i = 0; i < 5_000; i++) {
                assertThat(stub.add(1, i)).isEqualTo(1 + i);
            }
        }
    }

    @Test
    void callsSpreadOverTheAddressesThatAnswer() throws Exception {
        ProbeImpl one = new ProbeImpl();
        ProbeImpl two = new ProbeImpl();
        Hypertube gone = Wiring.callee(Mode.TCP, Probe.class, new ProbeImpl());
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (Hypertube first = Wiring.callee(Mode.TCP, Probe.class, one);
                Hypertube second = Wiring.callee(Mode.WEBSOCKET, Probe.class, two);
                Hypertube caller = Wiring.caller(gone, first, second)) {
            gone.close();
            Probe stub = caller.graft(Probe.class);
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                all.add(threads.submit(() -> stub.sleep(2)));
            }
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("slept 2");
            }
            assertThat(one.calls.get()).isBetween(100, 300);
            assertThat(two.calls.get()).isBetween(100, 300);
        } finally {
            threads.shutdownNow();
            gone.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void whereNoAddressAnswersEachIsNamed(Mode mode) {
        Hypertube gone = Hypertube.builder()
                .provide(Probe.class, new ProbeImpl())
                .listen(Wiring.listen(mode))
                .listen(Wiring.listen(mode))
                .open();
        List<String> addresses = gone.addresses();
        gone.close();
        try (Hypertube caller = Wiring.callerAt(addresses.toArray(new String[0]))) {
            Probe stub = caller.graft(Probe.class);
            assertThatThrownBy(() -> stub.add(1, 1))
                    .isInstanceOf(GraftUnavailableException.class)
                    .hasMessageContaining(addresses.get(0))
                    .hasMessageContaining(addresses.get(1));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aCalleeThatClosesLetsTheCallsItIsServingEnd(Mode mode) throws Exception {
        ProbeImpl probe = new ProbeImpl();
        Hypertube callee = Wiring.callee(mode, Probe.class, probe);
        try (Hypertube caller = Wiring.caller(callee)) {
            Probe stub = caller.graft(Probe.class);
            AtomicReference<Object> end = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                try {
                    end.set(stub.sleep(300));
                } catch (Throwable e) {
                    end.set(e);
                }
            });
            thread.start();
            Eventually.until("it runs", () -> probe.calls.get() == 1);
            callee.close(Duration.ofSeconds(20));
            thread.join(20_000);
            assertThat(end.get()).isEqualTo("slept 300");
        }
    }

    @Test
    void aPeerThatAcceptsAndNeverAnswersCostsNoMoreThanTheDeadline() throws Exception {
        try (java.net.ServerSocket silent =
                        new java.net.ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress());
                Hypertube caller = Hypertube.builder()
                        .connection("host=tcp://127.0.0.1:" + silent.getLocalPort() + ";timeout=300ms")
                        .open()) {
            Probe stub = caller.graft(Probe.class);
            assertThatThrownBy(() -> stub.add(1, 1))
                    .isInstanceOf(GraftTimeoutException.class)
                    .satisfies(e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
        }
    }

    private static int recurse(Probe probe, int depth) {
        return probe.add(depth, 0) + recurse(probe, depth + 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aCallerWithoutStackLeftHarmsNobodyElse(Mode mode) throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl(), "timeout=10s")) {
            for (int i = 0; i < 20; i++) {
                Thread deep = new Thread(
                        null,
                        () -> assertThatThrownBy(() -> recurse(wiring.stub, 0)).isInstanceOf(StackOverflowError.class),
                        "deep",
                        256 << 10);
                deep.start();
                deep.join();
                assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
            }
        }
    }
}
