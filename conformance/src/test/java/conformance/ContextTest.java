package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftLimitException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trace and baggage go where the calls go. */
class ContextTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static GraftContext context() {
        return GraftContext.current()
                .withTraceparent(TRACE)
                .withBaggage("tenant", "blue")
                .withBaggage("\u00e4", "\u4e2d;,=");
    }

    @ParameterizedTest
    @EnumSource
    void traceAndBaggageArrive(Mode mode) throws Exception {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            Map<String, String> seen =
                    context().wrap(() -> wiring.stub.context()).call();
            assertThat(seen)
                    .containsEntry("traceparent", TRACE)
                    .containsEntry("tenant", "blue")
                    .containsEntry("\u00e4", "\u4e2d;,=");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nestedCallsHandThemOn(Mode mode) throws Exception {
        ProbeImpl outer = new ProbeImpl();
        try (Wiring<Probe> far = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Wiring<Probe> near = Wiring.open(mode, Probe.class, outer)) {
            outer.nested = () -> far.stub;
            Map<String, String> seen =
                    context().wrap(() -> near.stub.contextOfNested()).call();
            assertThat(seen).containsEntry("traceparent", TRACE).containsEntry("tenant", "blue");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallWithoutContextHasNone(Mode mode) {
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            assertThat(wiring.stub.context()).doesNotContainKeys("traceparent", "tenant");
        }
    }

    @Test
    void outsideACallTheContextIsEmpty() {
        assertThat(GraftContext.current().remaining()).isEmpty();
        assertThat(GraftContext.current().traceparent()).isEmpty();
        assertThat(GraftContext.current().baggage()).isEmpty();
    }

    @Test
    void aWrongTraceparentIsRefused() {
        assertThatThrownBy(() -> GraftContext.current().withTraceparent("abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("abc");
    }

    @Test
    void theContextEndsWithTheTask() {
        context()
                .wrap((Runnable)
                        () -> assertThat(GraftContext.current().baggage()).isNotEmpty())
                .run();
        assertThat(GraftContext.current().baggage()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void baggageThatDoesNotFitIsRefusedBeforeTheCall(Mode mode) throws Exception {
        ProbeImpl probe = new ProbeImpl();
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, probe, "max-message=1KiB;max-calls=2")) {
            GraftContext heavy = GraftContext.current().withBaggage("load", "x".repeat(100_000));
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> heavy.wrap(() -> wiring.stub.add(1, 1)).call())
                        .isInstanceOf(GraftLimitException.class)
                        .hasMessageContaining("baggage")
                        .satisfies(
                                e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
            }
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void baggageThatTheCalleeDoesNotTakeCostsOnlyItsCall(Mode mode) throws Exception {
        try (Hypertube callee = Wiring.callee(mode, Probe.class, new ProbeImpl(), "max-message=1KiB");
                Hypertube caller = Wiring.caller(callee)) {
            Probe stub = caller.graft(Probe.class);
            GraftContext heavy = GraftContext.current().withBaggage("load", "x".repeat(100_000));
            assertThatThrownBy(() -> heavy.wrap(() -> stub.add(1, 1)).call()).isInstanceOf(GraftLimitException.class);
            assertThat(stub.add(1, 1)).isEqualTo(2);
        }
    }
}
