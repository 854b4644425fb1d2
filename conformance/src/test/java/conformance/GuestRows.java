package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Rows of the parity matrix whose tests look into a callee in Java, told again for one in another language. Run by
 * {@link GuestParityTest} alone.
 */
final class GuestRows {
    private static Outcome outcome(Throwable failure) {
        return ((GraftException) failure).outcome();
    }

    @Parity("Values: random values of all types")
    void randomValues(Hypertube tube) {
        for (long seed = 1; seed < 2_000; seed += 100) {
            RandomTripsTest.trip(tube.graft(Bulk.class), seed, seed + 100);
        }
    }

    @Parity("Errors: an undeclared exception that cannot be rebuilt, as GraftRemoteException")
    void anExceptionOfTheLanguagesOwn(Hypertube tube) {
        Throwable failure = catchThrowable(() -> tube.graft(Probe.class).fail("unmakeable"));
        assertThat(failure).isInstanceOfSatisfying(GraftRemoteException.class, remote -> {
            assertThat(remote.typeName()).endsWith("Unmakeable");
            assertThat(remote.remoteMessage()).isEqualTo("only here");
            assertThat(remote.outcome()).isEqualTo(Outcome.EXECUTED);
            assertThat(remote.graft()).isEqualTo("probe");
            assertThat(remote.method()).isEqualTo("fail(java.lang.String)");
            assertThat(remote.getStackTrace()[0].getMethodName()).isEqualToIgnoringCase("fail");
            assertThat(remote.getStackTrace()[0].getFileName()).startsWithIgnoringCase("conforming.");
            assertThat(remote.getStackTrace()[0].getLineNumber()).isPositive();
        });
    }

    @Parity("Errors: the stack shows the callee, the address, the caller")
    void theStack(Hypertube tube, String runtime) {
        Throwable failure = catchThrowable(() -> tube.graft(Probe.class).fail("declared"));
        List<String> stack = Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::toString)
                .toList();
        List<Integer> places = List.of(
                place(stack, "conforming."),
                place(stack, "at " + runtime + ":"),
                place(stack, "ProbeStub.fail"),
                place(stack, "GuestRows"));
        assertThat(places).as("%s", stack).isSorted().doesNotContain(-1);
        assertThat(places.get(0)).isZero();
    }

    private static int place(List<String> stack, String part) {
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i).toLowerCase(java.util.Locale.ROOT).contains(part.toLowerCase(java.util.Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    @Parity("Errors: a result that cannot cross is named with its path, and was executed")
    void aResultThatCannotCross(Hypertube tube) {
        Throwable failure = catchThrowable(() -> tube.graft(Probe.class).text("give a surrogate"));
        assertThat(failure)
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("result")
                .hasMessageContaining("surrogate");
        assertThat(outcome(failure)).isEqualTo(Outcome.EXECUTED);
    }

    @Parity("Errors: an argument that cannot cross is not executed")
    void anArgumentThatCannotCross(Hypertube tube) {
        Probe probe = tube.graft(Probe.class);
        Throwable failure = catchThrowable(() -> probe.store(Item.of("\ud800")));
        assertThat(failure).isExactlyInstanceOf(GraftValueException.class).hasMessageContaining("item.sku");
        assertThat(outcome(failure)).isEqualTo(Outcome.NOT_EXECUTED);
        assertThat(probe.text("stored")).isEqualTo("0");
        assertThat(probe.store(Item.of("a"))).isEqualTo(Item.of("a"));
        assertThat(probe.text("stored")).isEqualTo("1");
    }

    @Parity("Interactions: a callee that is too slow is a timeout")
    void tooSlow(Hypertube tube) throws Exception {
        Probe probe = tube.graft(Probe.class);
        Throwable failure = GraftContext.current()
                .withTimeout(java.time.Duration.ofMillis(300))
                .wrap(() -> catchThrowable(() -> probe.sleep(60_000)))
                .call();
        assertThat(failure).isExactlyInstanceOf(GraftTimeoutException.class);
        assertThat(outcome(failure)).isEqualTo(Outcome.UNKNOWN);
        assertThat(probe.add(1, 1)).isEqualTo(2);
    }

    @Parity("Interactions: the deadline interrupts the callee's thread")
    void theDeadlineEndsTheCall(Hypertube tube) throws Exception {
        Probe probe = tube.graft(Probe.class);
        Throwable failure = GraftContext.current()
                .withTimeout(java.time.Duration.ofMillis(300))
                .wrap(() -> catchThrowable(() -> probe.sleep(60_000)))
                .call();
        assertThat(failure).isExactlyInstanceOf(GraftTimeoutException.class);
        Eventually.until(
                "the callee's code was interrupted",
                () -> probe.text("interrupted").equals("1"));
    }

    @Parity("Interactions: interrupting the caller interrupts the callee's thread")
    void interrupted(Hypertube tube) throws Exception {
        Probe probe = tube.graft(Probe.class);
        Thread caller = new Thread(() -> catchThrowable(probe::hang));
        caller.start();
        Eventually.until("it hangs", () -> probe.text("hanging").equals("1"));
        caller.interrupt();
        caller.join(20_000);
        assertThat(caller.isAlive()).isFalse();
        Eventually.until(
                "the callee's code was interrupted",
                () -> probe.text("interrupted").equals("1"));
    }

    @Parity({
        "Interactions: trace and baggage reach the callee's own callees",
        "Interactions: trace, baggage and remaining time reach the callee"
    })
    void context(Hypertube tube) throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Map<String, String> seen = GraftContext.current()
                .withTraceparent(trace)
                .withBaggage("tenant", "t1")
                .withTimeout(java.time.Duration.ofSeconds(7))
                .wrap(() -> tube.graft(Probe.class).contextOfNested())
                .call();
        assertThat(seen).containsEntry("tenant", "t1").containsEntry("traceparent", trace);
        assertThat(Long.parseLong(seen.get("remaining"))).isBetween(1L, 7_000L);
    }

    @Parity("References: close() of AutoCloseable itself, with what it throws")
    void closeOfAutoCloseable(Hypertube tube) throws Exception {
        Drawer drawer = tube.graft(Drawer.class);
        try (Drawer inner = drawer.broken("")) {
            assertThat(inner.take()).isEqualTo(1);
        }
        assertThat(tube.graft(Probe.class).text("drawers closed")).isEqualTo("1");
        Throwable jammed = catchThrowable(drawer.broken("jammed")::close);
        assertThat(jammed).isInstanceOf(GraftRemoteException.class).hasMessageContaining("jammed");
        assertThat(tube.graft(Probe.class).text("drawers closed")).isEqualTo("2");
    }
}
