package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftReferenceException;
import dev.graft.testkit.Mode;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a callee is told that calls back a caller who is gone. */
class CallbackEndsTest {
    /** Keeps the bell that it was passed last. */
    private static final class Keeping extends DelegatingMarket {
        final AtomicReference<Bell> bell = new AtomicReference<>();

        Keeping() {
            super(new MarketImpl());
        }

        @Override
        public Bell backBell(Bell passed) {
            bell.set(passed);
            return passed;
        }
    }

    private static String addresses(Mode mode) {
        return switch (mode) {
            case TCP -> "tcp://127\\.0\\.0\\.1:\\d+";
            case WEBSOCKET -> "ws://127\\.0\\.0\\.1:\\d+";
            default -> "a caller in this process";
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void theCallerThatPassedItIsGone(Mode mode) {
        Keeping market = new Keeping();
        try (Wiring<Market> wiring = Wiring.open(mode, Market.class, market)) {
            assertThat(wiring.stub.backBell(new CountingBell())).isInstanceOf(CountingBell.class);
            Bell bell = market.bell.get();
            assertThat(bell.ring(1)).isEqualTo(1);
            wiring.caller.close();
            Eventually.until(
                    "the callee has seen the end",
                    () -> catchThrowable(() -> bell.ring(1)) instanceof GraftReferenceException);

            assertThatThrownBy(() -> bell.ring(1)).isInstanceOfSatisfying(GraftReferenceException.class, e -> {
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
                assertThat(e.address()).matches(addresses(mode));
                assertThat(e)
                        .hasMessageStartingWith("bell.ring(int) at " + e.address()
                                + ": the caller that passed this reference is gone, its connection has ended: ")
                        .hasMessageEndingWith("; forget the reference, a caller that comes back passes a new one");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ISOLATED", "TCP", "WEBSOCKET"})
    void itIsNoArgumentEither(Mode mode) {
        Keeping market = new Keeping();
        try (Wiring<Market> far = Wiring.open(mode, Market.class, new MarketImpl());
                Wiring<Market> wiring = Wiring.open(mode, Market.class, market)) {
            assertThat(wiring.stub.backBell(new CountingBell())).isNotNull();
            wiring.caller.close();
            assertThat(far.stub.backBell(new CountingBell())).isNotNull();
            Bell bell = market.bell.get();
            Eventually.until(
                    "the callee has seen the end",
                    () -> catchThrowable(() -> bell.ring(1)) instanceof GraftReferenceException);

            assertThatThrownBy(() -> far.stub.backBell(bell))
                    .isExactlyInstanceOf(GraftReferenceException.class)
                    .hasMessageContaining("an argument refers to bell at ")
                    .hasMessageContaining(": the caller that passed this reference is gone");
        }
    }
}
