package dev.graft.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.Hypertube;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A fault is the same exception in every mode, with the same outcome. */
class FaultsTest {
    private final ListPricing pricing = new ListPricing(sku -> 5);

    @Provides
    final Pricing provided = pricing;

    private static void fails(
            ThrowingCallable call, Class<? extends GraftException> type, Outcome outcome, String method, Mode mode) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isExactlyInstanceOf(type);
        GraftException failure = (GraftException) thrown;
        assertThat(failure.outcome()).isEqualTo(outcome);
        assertThat(failure.graft()).isEqualTo("pricing");
        assertThat(failure.method()).isEqualTo(method);
        assertThat(failure.address()).startsWith(address(mode));
        assertThat(failure).hasMessageContaining("pricing." + failure.method().replace("java.lang.", ""));
    }

    private static String address(Mode mode) {
        if (mode.isRemote()) {
            return mode.listen().substring(0, 15);
        }
        return mode == Mode.ISOLATED ? "jvm:" : "inmemory";
    }

    private static void priceFails(Pricing stub, Class<? extends GraftException> type, Outcome outcome, Mode mode) {
        fails(() -> stub.price("a"), type, outcome, "price(java.lang.String)", mode);
    }

    @GraftTest
    void aRefusedCallIsUnavailableAndNotExecuted(Pricing stub, Faults faults, Mode mode) throws Exception {
        faults.on(Pricing.class).next(1).refuse();
        priceFails(stub, GraftUnavailableException.class, Outcome.NOT_EXECUTED, mode);
        assertThat(pricing.calls).hasValue(0);
        assertThat(stub.price("a")).isEqualTo(1);
    }

    @GraftTest
    void aConnectionLostBeforeTheBodyRanLeavesTheOutcomeOpen(Pricing stub, Faults faults, Mode mode) throws Exception {
        faults.on(Pricing.class).method("price").next(1).loseConnection();
        priceFails(stub, GraftConnectionLostException.class, Outcome.UNKNOWN, mode);
        assertThat(pricing.calls).hasValue(0);
        assertThat(stub.price("a")).as("the next call connects again").isEqualTo(1);
    }

    @GraftTest
    void aConnectionLostAfterTheBodyRanLooksTheSame(Pricing stub, Faults faults, Mode mode) throws Exception {
        faults.on(Pricing.class).next(1).loseConnectionAfterTheCall();
        priceFails(stub, GraftConnectionLostException.class, Outcome.UNKNOWN, mode);
        assertThat(pricing.calls).hasValue(1);
        assertThat(stub.price("ab")).isEqualTo(2);
    }

    @GraftTest
    void anIdempotentMethodIsTriedAgainAfterItsConnectionIsLost(Pricing stub, Faults faults) {
        faults.on(Pricing.class).next(1).loseConnectionAfterTheCall();
        assertThat(stub.revision()).as("it ran twice").isEqualTo(2);
        faults.on(Pricing.class).next(2).loseConnection();
        assertThat(stub.revision()).isEqualTo(3);
    }

    @GraftTest
    void anIdempotentMethodIsNotTriedForEver(Pricing stub, Faults faults, Mode mode) {
        faults.on(Pricing.class).loseConnection();
        fails(stub::revision, GraftConnectionLostException.class, Outcome.UNKNOWN, "revision()", mode);
    }

    @GraftTest(keys = "timeout=200ms")
    void aDelayBeyondTheTimeoutIsATimeout(Pricing stub, Faults faults, Mode mode) throws Exception {
        faults.on(Pricing.class).next(1).delay(Duration.ofMinutes(1));
        long began = System.nanoTime();
        priceFails(stub, GraftTimeoutException.class, Outcome.UNKNOWN, mode);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(pricing.calls).hasValue(0);
    }

    @GraftTest
    void aShortDelayOnlyTakesTime(Pricing stub, Faults faults) throws Exception {
        faults.on(Pricing.class).delay(Duration.ofMillis(30));
        long began = System.nanoTime();
        assertThat(stub.price("abc")).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }

    @GraftTest
    void whatTheBodyThrowsStillArrives(Pricing stub, Faults faults) {
        faults.on(Pricing.class).method("revision").refuse();
        assertThatThrownBy(() -> stub.price("")).isExactlyInstanceOf(UnknownSkuException.class);
    }

    @GraftTest
    void faultsEndWhenTheyAreCleared(Pricing stub, Faults faults) throws Exception {
        faults.on(Pricing.class).refuse();
        assertThatThrownBy(() -> stub.price("a")).isInstanceOf(GraftUnavailableException.class);
        faults.clear();
        assertThat(stub.price("a")).isEqualTo(1);
    }

    @GraftTest
    void theFaultThatWasSaidLastWins(Pricing stub, Faults faults) {
        faults.on(Pricing.class).loseConnection();
        faults.on(Pricing.class).method("price").refuse();
        assertThatThrownBy(() -> stub.price("a")).isInstanceOf(GraftUnavailableException.class);
    }

    @GraftTest
    void aMistakeInAFaultIsSaidAtOnce(Faults faults) {
        assertThatThrownBy(() -> faults.on(Pricing.class).method("prise"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dev.graft.testkit.Pricing has no method prise");
        assertThatThrownBy(() -> faults.on(Pricing.class).next(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A graft that another one calls. */
    static class Behind {
        @Provides
        Catalog catalog = sku -> 5;

        @Provides
        Pricing pricing(Hypertube tube) {
            return new ListPricing(tube.graft(Catalog.class));
        }

        @GraftTest
        void aGraftThatTheCalledOneCallsFailsToo(Pricing stub, Faults faults) {
            assertThat(stub.pair("a")).isEqualTo(10);
            faults.on(Catalog.class).next(1).refuse();
            assertThatThrownBy(() -> stub.pair("a"))
                    .isExactlyInstanceOf(GraftUnavailableException.class)
                    .satisfies(e -> assertThat(((GraftException) e).graft()).isEqualTo("catalog"));
        }
    }

    @org.junit.jupiter.api.Nested
    class OfAGraftBehind extends Behind {}
}
