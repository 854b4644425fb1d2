package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftCancelledException;
import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Faults;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import dev.graft.testkit.Provides;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What callers and callees do beside passing values is the same in every mode. */
class InteractionsTest {
    static final String NO_DEADLINE =
            "a call in memory has no deadline of its own, and runs on its caller's thread; that thread's interrupt is its own";

    static final String OWN_THREAD = "a call in memory runs on its caller's thread; its interrupt is the body's to see";
    static final String ONE_TUBE = "caller and callee are one tube, and close together";

    private final ProbeImpl probe = new ProbeImpl();

    @Provides
    Probe probe(Hypertube tube) {
        probe.nested = () -> tube.graft(Probe.class);
        return probe;
    }

    private static Outcome outcome(Throwable failure) {
        return ((GraftException) failure).outcome();
    }

    @GraftTest
    @Parity("Interactions: overloaded methods")
    void overloaded(Probe stub) {
        assertThat(stub.add(1, 2)).isEqualTo(3);
        assertThat(stub.add("1", "2")).isEqualTo("12");
    }

    @GraftTest
    @Parity("Interactions: methods inherited from a generic interface")
    void inherited(Probe stub) {
        assertThat(stub.store(Item.of("a"))).isEqualTo(Item.of("a"));
    }

    @GraftTest
    @Parity("Interactions: default methods run at the callee")
    void defaults(Probe stub) {
        assertThat(stub.greet("ann")).isEqualTo("hello ann");
    }

    @GraftTest
    @Parity("Interactions: equals, hashCode and toString stay at the caller")
    void objectMethods(Probe stub) {
        int calls = probe.calls.get();
        assertThat(stub).isEqualTo(stub).isNotEqualTo(probe).hasSameHashCodeAs(stub);
        assertThat(stub.toString()).contains("probe");
        assertThat(probe.calls).hasValue(calls);
    }

    @GraftTest
    @Parity("Interactions: trace, baggage and remaining time reach the callee")
    void context(Probe stub) throws Exception {
        Map<String, String> seen = GraftContext.current()
                .withTraceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .withBaggage("tenant", "t1")
                .withTimeout(Duration.ofSeconds(7))
                .wrap(() -> stub.context())
                .call();
        assertThat(seen)
                .containsEntry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .containsEntry("tenant", "t1");
        assertThat(Long.parseLong(seen.get("remaining"))).isBetween(1L, 7_000L);
    }

    @GraftTest
    @Parity("Interactions: trace and baggage reach the callee's own callees")
    void nestedContext(Probe stub) throws Exception {
        Map<String, String> seen = GraftContext.current()
                .withBaggage("tenant", "t1")
                .wrap(() -> stub.contextOfNested())
                .call();
        assertThat(seen).containsEntry("tenant", "t1");
    }

    @GraftTest(keys = "timeout=300ms")
    @Parity("Interactions: a callee that is too slow is a timeout")
    void timeout(Probe stub, Faults faults) {
        faults.on(Probe.class).delay(Duration.ofMinutes(1));
        Throwable failure = catchThrowable(() -> stub.add(1, 1));
        assertThat(failure).isExactlyInstanceOf(GraftTimeoutException.class);
        assertThat(outcome(failure)).isEqualTo(Outcome.UNKNOWN);
        assertThat(probe.calls).hasValue(0);
    }

    @GraftTest
    @Parity("Interactions: a callee that refuses is unavailable")
    void refused(Probe stub, Faults faults) {
        faults.on(Probe.class).next(1).refuse();
        Throwable failure = catchThrowable(() -> stub.add(1, 1));
        assertThat(failure).isExactlyInstanceOf(GraftUnavailableException.class);
        assertThat(outcome(failure)).isEqualTo(Outcome.NOT_EXECUTED);
        assertThat(stub.add(1, 1)).isEqualTo(2);
    }

    @GraftTest
    @Parity("Interactions: a lost connection leaves the outcome open, and the body runs at most once")
    void lost(Probe stub, Faults faults) {
        faults.on(Probe.class).next(1).loseConnectionAfterTheCall();
        Throwable failure = catchThrowable(() -> stub.add(1, 1));
        assertThat(failure).isExactlyInstanceOf(GraftConnectionLostException.class);
        assertThat(outcome(failure)).isEqualTo(Outcome.UNKNOWN);
        assertThat(probe.calls).hasValue(1);
        assertThat(stub.add(1, 1)).isEqualTo(2);
    }

    @GraftTest
    @Parity("Interactions: an @Idempotent method is tried again after a lost connection")
    void triedAgain(Probe stub, Faults faults) throws Exception {
        faults.on(Probe.class).next(1).loseConnectionAfterTheCall();
        assertThat(stub.sleep(1)).isEqualTo("slept 1");
        assertThat(probe.calls).hasValue(2);
    }

    @GraftTest(
            keys = "timeout=300ms",
            modes = {Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Interactions: the deadline interrupts the callee's thread", elsewhere = NO_DEADLINE)
    void deadline(Probe stub) {
        assertThat(catchThrowable(() -> stub.sleep(60_000))).isExactlyInstanceOf(GraftTimeoutException.class);
        Eventually.until("the callee's thread was interrupted", () -> probe.interrupted.get() == 1);
    }

    @GraftTest(modes = {Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Interactions: interrupting the caller interrupts the callee's thread", elsewhere = NO_DEADLINE)
    void cancelled(Probe stub) throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread caller = new Thread(() -> failure.set(catchThrowable(stub::hang)));
        caller.start();
        probe.hanging.await();
        caller.interrupt();
        caller.join(20_000);
        assertThat(failure.get()).isExactlyInstanceOf(GraftCancelledException.class);
        Eventually.until("the callee's thread was interrupted", () -> probe.interrupted.get() == 1);
    }
}
