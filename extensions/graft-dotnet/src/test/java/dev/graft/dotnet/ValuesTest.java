package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Forecast;
import weather.Outlook;
import weather.UnknownPlaceException;

/** What goes in and comes out: values and exceptions. */
@Timeout(120)
class ValuesTest {
    private Weather weather;
    private Forecast forecast;

    @BeforeEach
    void open() throws Exception {
        weather = Weather.open("timeout=10s");
        forecast = weather.forecast;
    }

    @AfterEach
    void close() {
        if (weather != null) {
            weather.close();
        }
    }

    @Test
    void valuesOfAllKindsCrossBothWays() throws Exception {
        assertThat(forecast.outlook("Oslo", List.of(Weather.WARM, Weather.COLD, Weather.COLD)))
                .isEqualTo(new Outlook(
                        "OSLO",
                        LocalDate.of(2026, 11, 28),
                        List.of(Weather.WARM, Weather.COLD, Weather.COLD),
                        Optional.of("hot"),
                        Map.of("CLEAR", 1, "CLOUDY", 2)));
        assertThat(forecast.meanDegrees(List.of(Weather.WARM, Weather.COLD))).isEqualTo(new BigDecimal("14.50"));
        assertThat(forecast.reversed(new byte[] {1, 2, -3})).containsExactly(-3, 2, 1);
    }

    @Test
    void aDeclaredExceptionArrivesAsItself() {
        assertThatThrownBy(() -> forecast.outlook("", List.of(Weather.WARM)))
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
        assertThatThrownBy(() -> forecast.outlook("nowhere", List.of(Weather.WARM)))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("readings[1]");
    }
}
