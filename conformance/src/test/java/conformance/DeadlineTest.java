package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftCancelledException;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.testkit.Mode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No call outlives its deadline, and a call that is given up is given up at both sides. */
class DeadlineTest {
    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void theCallerGetsATimeoutAndTheCalleeIsInterrupted(Mode mode) {
        ProbeImpl probe = new ProbeImpl();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe, "timeout=1s")) {
            long before = System.nanoTime();
            Throwable failure = catchThrowable(() -> wiring.stub.sleep(60_000));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            assertThat(failure)
                    .isInstanceOf(GraftTimeoutException.class)
                    .hasMessageContaining("probe.sleep(long)")
                    .hasMessageContaining(wiring.address())
                    .hasMessageContaining("timeout");
            assertThat(ValuesTest.outcome(failure)).isEqualTo(GraftException.Outcome.UNKNOWN);
            Eventually.until("the callee's thread was interrupted", () -> probe.interrupted.get() == 1);
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARED", "CHECKED", "COPIED"})
    void aCallInMemoryOpensNoDeadlineOfItsOwn(Mode mode) throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            assertThat(wiring.stub.context()).doesNotContainKey("remaining");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Interactions: trace, baggage and remaining time reach the callee")
    void theRemainingTimeOfTheCallersContextIsTheCallees(Mode mode) throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            Map<String, String> seen = GraftContext.current()
                    .withTimeout(Duration.ofSeconds(7))
                    .wrap(() -> wiring.stub.context())
                    .call();
            assertThat(Long.parseLong(seen.get("remaining"))).isBetween(1L, 7_000L);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void theNearerOfContextAndConnectionCounts(Mode mode) throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl(), "timeout=5s")) {
            Map<String, String> seen = GraftContext.current()
                    .withTimeout(Duration.ofHours(1))
                    .wrap(() -> wiring.stub.context())
                    .call();
            assertThat(Long.parseLong(seen.get("remaining"))).isBetween(1L, 5_000L);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aTimeoutOfNoneIsNone(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl(), "timeout=none")) {
            assertThat(wiring.stub.context()).doesNotContainKey("remaining");
        }
    }

    @Test
    void aNestedCallHasWhatIsLeftOfItsOuterOne() {
        ProbeImpl inner = new ProbeImpl();
        ProbeImpl outer = new ProbeImpl();
        try (Wiring<Probe> far = Wiring.open(Mode.TCP, Probe.class, inner);
                Wiring<Probe> near = Wiring.open(Mode.WEBSOCKET, Probe.class, outer, "timeout=3s")) {
            outer.nested = () -> far.stub;
            assertThat(Long.parseLong(near.stub.contextOfNested().get("remaining")))
                    .isBetween(1L, 3_000L);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void aDeadlineThatHasPassedExecutesNothing(Mode mode) {
        ProbeImpl probe = new ProbeImpl();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe)) {
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
            Runnable late =
                    GraftContext.current().withTimeout(Duration.ZERO).wrap((Runnable) () -> wiring.stub.add(1, 1));
            assertThatThrownBy(late::run).isInstanceOf(GraftTimeoutException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void interruptingTheCallerCancelsTheCallee(Mode mode) throws Exception {
        ProbeImpl probe = new ProbeImpl();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe)) {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            AtomicReference<Boolean> stillInterrupted = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                failure.set(catchThrowable(wiring.stub::hang));
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
            thread.start();
            probe.hanging.await();
            thread.interrupt();
            thread.join(20_000);
            assertThat(failure.get()).isInstanceOf(GraftCancelledException.class);
            assertThat(ValuesTest.outcome(failure.get())).isEqualTo(GraftException.Outcome.UNKNOWN);
            assertThat(stillInterrupted.get()).isTrue();
            Eventually.until("the callee's thread was interrupted", () -> probe.interrupted.get() == 1);
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void anInterruptThatCameBeforeTheCallExecutesNothing(Mode mode) {
        ProbeImpl probe = new ProbeImpl();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe)) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> wiring.stub.add(1, 1)).isInstanceOf(GraftCancelledException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void anInterruptedBodyDoesNotTouchTheNextCallOfItsThread(Mode mode) throws Exception {
        ProbeImpl probe = new ProbeImpl();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe)) {
            for (int i = 0; i < 20; i++) {
                Throwable unused = GraftContext.current()
                        .withTimeout(Duration.ofMillis(50))
                        .wrap(() -> catchThrowable(() -> wiring.stub.sleep(60_000)))
                        .call();
            }
            Eventually.until("all that ran were interrupted", () -> probe.interrupted.get() == probe.calls.get());
            for (int i = 0; i < 20; i++) {
                assertThat(wiring.stub.sleep(1)).isEqualTo("slept 1");
            }
        }
    }
}
