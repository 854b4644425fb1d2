package dev.graft.dotnet;

import static guests.Conditions.await;
import static guests.Readings.WARM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import guests.GuestCallsTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import weather.Forecast;
import weather.UnknownPlaceException;

/** Calls both ways, how they end, and what goes in and comes out. */
class CallsTest extends GuestCallsTest {
    CallsTest() {
        super(CSharp.GUEST, "");
    }

    @Test
    void aDeadlineHoldsWhileTheGuestIsStuckAndEndsWhatItWaitsFor() throws Exception {
        try (Hypertube hasty = open(";timeout=300ms", module)) {
            Forecast stuck = hasty.graft(Forecast.class);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> stuck.fail("sleep")).isInstanceOf(GraftTimeoutException.class);
                await("its sleep has ended", () -> !stuck.openStations().contains("sleeping"));
                assertThat(stuck.later("x").get(10, TimeUnit.SECONDS)).isEqualTo("xx");
            }
        }
    }

    @Test
    void aDeclaredExceptionArrivesAsItself() {
        assertThatThrownBy(() -> forecast.outlook("", List.of(WARM)))
                .isInstanceOfSatisfying(UnknownPlaceException.class, e -> {
                    assertThat(e.getPlace()).isEmpty();
                    assertThat(e).hasMessage("a place without a name");
                    assertThat(e.getStackTrace()[0].getClassName()).isEqualTo("Forecasts.Forecast");
                    assertThat(e.getStackTrace()[0].getFileName()).isEqualTo("Forecasts.cs");
                    assertThat(e.getStackTrace()[0].getLineNumber()).isPositive();
                    assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("Outlook");
                });
    }

    @Test
    void otherExceptionsKeepTypeMessageFramesAndCause() {
        assertThatThrownBy(() -> forecast.fail("zero")).isInstanceOfSatisfying(GraftRemoteException.class, e -> {
            assertThat(e.typeName()).isEqualTo("System.DivideByZeroException");
            assertThat(e).hasMessageContaining("nothing goes into nothing");
            assertThat(e.getStackTrace()[0].toString())
                    .matches("Forecasts\\.Forecast\\.Fail\\(Forecasts\\.cs:[0-9]+\\)");
        });
        assertThatThrownBy(() -> forecast.fail("cause"))
                .hasMessageContaining("no number")
                .cause()
                .hasMessageContaining("Input string was not in a correct format");
    }

    @Test
    void aNullReferenceIsAnExceptionLikeAnyOther() {
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> forecast.fail("null"))
                    .isInstanceOfSatisfying(
                            GraftRemoteException.class,
                            e -> assertThat(e.typeName()).isEqualTo("System.NullReferenceException"));
        }
    }

    @Test
    void aValueThatTheContractDoesNotAllowIsNamedWithItsPath() {
        assertThat(forecast.wrong("null")).isNull(); // as a String may be
        assertThatThrownBy(() -> forecast.wrong("surrogate"))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("result");
        assertThatThrownBy(() -> forecast.outlook("nowhere", List.of(WARM)))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("readings[1]");
    }
}
