package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Bell;
import weather.Forecast;
import weather.Outlook;
import weather.Reading;
import weather.Sky;
import weather.Station;
import weather.UnknownPlaceException;

/** {@code runtime=javascript}: Node.js in this process. */
@Timeout(120)
class JavaScriptTest {
    private static final Path MODULE = Path.of("src/test/modules/forecast").toAbsolutePath();

    private static final Reading WARM =
            new Reading(Instant.parse("2026-11-28T12:00:00.123456789Z"), new BigDecimal("31.50"), Sky.CLEAR);
    private static final Reading COLD =
            new Reading(Instant.parse("2026-11-28T18:00:00Z"), new BigDecimal("-2.5"), Sky.CLOUDY);

    private Hypertube tube;
    private Forecast forecast;

    @BeforeEach
    void open() {
        TestedPlatform.require();
        tube = open("timeout=10s;modules=" + MODULE);
        forecast = tube.graft(Forecast.class);
    }

    private static Hypertube open(String keys) {
        return Hypertube.builder()
                .connection("name=forecast;runtime=javascript;" + keys)
                .open();
    }

    @AfterEach
    void close() {
        if (tube != null) {
            tube.close();
        }
    }

    @Test
    void valuesOfAllKindsCrossBothWays() throws Exception {
        assertThat(forecast.outlook("Oslo", List.of(WARM, COLD, COLD)))
                .isEqualTo(new Outlook(
                        "OSLO",
                        LocalDate.of(2026, 11, 28),
                        List.of(WARM, COLD, COLD),
                        Optional.of("hot"),
                        Map.of("CLEAR", 1, "CLOUDY", 2)));
        assertThat(forecast.meanDegrees(List.of(WARM, COLD))).isEqualTo(new BigDecimal("14.50"));
        assertThat(forecast.reversed(new byte[] {1, 2, -3})).containsExactly(-3, 2, 1);
        assertThat(forecast.reversed(new byte[1_000_000])).hasSize(1_000_000);
    }

    @Test
    void itRunsInThisProcessAndExplainSaysByWhichNode() {
        assertThat(forecast.node()).startsWith(ProcessHandle.current().pid() + " v");
        assertThat(tube.routes()).singleElement().satisfies(route -> {
            assertThat(route.mode()).isEqualTo(Route.Mode.LOCAL);
            assertThat(route.provider().orElseThrow())
                    .startsWith("javascript:" + MODULE + " in Node.js 2")
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
    void aValueOfTheWrongTypeIsNamedWithItsPathAndBothTypes() {
        assertThatThrownBy(() -> forecast.wrong("number"))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("result is a number, and the contract says string");
    }

    @Test
    void callbacksRunOnTheCallersThread() {
        List<Thread> threads = new ArrayList<>();
        Bell bell = text -> {
            threads.add(Thread.currentThread());
            return text.length();
        };

        assertThat(forecast.ring(bell, 2)).isEqualTo(12);
        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void whatACallbackThrowsComesBackThroughJavaScript() {
        assertThatThrownBy(() -> forecast.ring(
                        text -> {
                            throw new IllegalStateException("no bell");
                        },
                        1))
                .hasMessageContaining("no bell");
    }

    @Test
    void objectsOfJavaScriptAreReferences() {
        Station station = forecast.open("north");

        assertThat(station.count()).isEqualTo(1);
        assertThat(station.count()).isEqualTo(2);
        assertThat(forecast.isMine(station)).isTrue();
        assertThat(forecast.openStations()).isEqualTo("north");
        station.close();
        assertThat(forecast.openStations()).isEmpty();
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

    @Test
    void manyThreadsCallAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int times = i % 4;
                calls.add(() -> forecast.ring(String::length, times));
            }
            int i = 0;
            for (Future<Integer> each : callers.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo(6 * (i++ % 4));
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void othersCanCallWhatATubeHosts() throws Exception {
        try (Hypertube host = Hypertube.builder()
                        .connection("name=forecast;runtime=javascript;modules=" + MODULE)
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection("host=" + host.addresses().get(0))
                        .open()) {
            Forecast remote = caller.graft(Forecast.class);

            assertThat(remote.meanDegrees(List.of(WARM, COLD))).isEqualTo(new BigDecimal("14.50"));
            assertThat(remote.ring(String::length, 2)).isEqualTo(12);
            Station station = remote.open("south");
            assertThat(station.count()).isEqualTo(1);
            assertThat(remote.isMine(station)).isTrue();
            station.close();
            assertThatThrownBy(() -> remote.outlook("", List.of(WARM))).isInstanceOf(UnknownPlaceException.class);
        }
    }
}
