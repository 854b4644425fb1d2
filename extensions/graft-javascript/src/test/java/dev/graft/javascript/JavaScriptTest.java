package dev.graft.javascript;

import static guests.Readings.WARM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Route;
import guests.GuestCallsTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import weather.Reading;
import weather.Sky;
import weather.UnknownPlaceException;

/** {@code runtime=javascript}: Node.js in this process. */
class JavaScriptTest extends GuestCallsTest {
    JavaScriptTest() {
        super(JavaScript.JAVASCRIPT, "");
    }

    @Test
    void instantsKeepTheirNanoseconds() throws Exception {
        Reading precise = new Reading(Instant.parse("2026-11-28T12:00:00.123456789Z"), BigDecimal.ONE, Sky.CLEAR);

        assertThat(forecast.outlook("Oslo", List.of(precise)).readings()).containsExactly(precise);
    }

    @Test
    void itRunsInThisProcessAndExplainSaysByWhichNode() {
        assertThat(forecast.runtime()).startsWith(ProcessHandle.current().pid() + " v");
        assertThat(tube.routes()).singleElement().satisfies(route -> {
            assertThat(route.mode()).isEqualTo(Route.Mode.LOCAL);
            assertThat(route.provider().orElseThrow())
                    .startsWith("javascript:" + module + " in Node.js 2")
                    .contains("(Javet 5.");
        });
    }

    @Test
    void aDeclaredExceptionArrivesAsItself() {
        assertThatThrownBy(() -> forecast.outlook("", List.of(WARM)))
                .isInstanceOfSatisfying(UnknownPlaceException.class, e -> {
                    assertThat(e.getPlace()).isEmpty();
                    assertThat(e).hasMessage("a place without a name");
                    StackTraceElement top = e.getStackTrace()[0];
                    assertThat(top.getFileName()).isEqualTo("index.mjs");
                    assertThat(top.getClassName()).isEqualTo("Forecast");
                    assertThat(top.getMethodName()).isEqualTo("outlook");
                    assertThat(top.getLineNumber()).isPositive();
                });
    }

    @Test
    void otherExceptionsKeepTypeMessageFramesAndCause() {
        assertThatThrownBy(() -> forecast.fail("type")).isInstanceOfSatisfying(GraftRemoteException.class, e -> {
            assertThat(e.typeName()).isEqualTo("TypeError");
            assertThat(e).hasMessageContaining("Cannot read properties of null");
            assertThat(e.getStackTrace()[0].toString()).contains("type(index.mjs:");
        });
        assertThatThrownBy(() -> forecast.fail("cause"))
                .hasMessageContaining("no number")
                .cause()
                .hasMessageContaining("JSON");
        assertThatThrownBy(() -> forecast.fail("text")).hasMessageContaining("just a text");
        assertThatThrownBy(() -> forecast.fail("all"))
                .isInstanceOfSatisfying(
                        GraftRemoteException.class,
                        e -> assertThat(e.getSuppressed()).hasSize(2));
    }

    @Test
    void whatFailsWhenItIsLookedAtIsAnErrorAllTheSame() {
        assertThatThrownBy(() -> forecast.wrong("thrown"))
                .isInstanceOf(GraftRemoteException.class)
                .hasMessageContaining("what was thrown cannot be told: RangeError: Maximum call stack");
    }

    @Test
    void aValueOfTheWrongTypeIsNamedWithItsPathAndBothTypes() {
        assertThatThrownBy(() -> forecast.wrong("number"))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("result is a number, and the contract says string");
    }

    @Test
    void manyAsynchronousCallsAreUnderWayAtOnce() throws Exception {
        List<CompletableFuture<String>> slow = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            slow.add(forecast.later("slow"));
        }
        assertThat(forecast.later("ab").get(10, TimeUnit.SECONDS)).isEqualTo("abab");
        for (CompletableFuture<String> each : slow) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo("slowslow");
        }
        assertThat(System.nanoTime() - start)
                .isLessThan(TimeUnit.SECONDS.toNanos(6)); // one after the other it would be
    }
}
