package dev.graft.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import dev.graft.runtime.guest.GuestException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;
import weather.Forecast;
import weather.Outlook;
import weather.Reading;
import weather.Sky;
import weather.Station;
import weather.UnknownPlaceException;

/** {@code runtime=python}: CPython in this process. */
@Timeout(120)
class PythonTest {
    private static final Path MODULE = Path.of("src/test/modules/forecast").toAbsolutePath();

    private static final Reading WARM =
            new Reading(Instant.parse("2026-11-28T12:00:00.123456Z"), new BigDecimal("31.50"), Sky.CLEAR);
    private static final Reading COLD =
            new Reading(Instant.parse("2026-11-28T18:00:00Z"), new BigDecimal("-2.5"), Sky.CLOUDY);

    @TempDir
    private Path folder;

    private Hypertube tube;
    private Forecast forecast;

    @BeforeEach
    void open() {
        requirePython();
        tube = open("timeout=10s;modules=" + MODULE);
        forecast = tube.graft(Forecast.class);
    }

    /** Says why nothing is tested here, where there is no Python; where there has to be one that is a failure. */
    static void requirePython() {
        try {
            Installation unused = Installation.find(Optional.empty());
        } catch (GuestException e) {
            if (Boolean.parseBoolean(System.getenv("PYTHON_REQUIRED"))) {
                throw e;
            }
            Assumptions.abort("Python is not tested: " + e.getMessage());
        }
    }

    private static Hypertube open(String keys) {
        return Hypertube.builder()
                .connection("name=forecast;runtime=python;" + keys)
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
    }

    @Test
    void itRunsInThisProcessAndExplainSaysByWhichLibrary() {
        assertThat(forecast.python()).startsWith(ProcessHandle.current().pid() + " ");
        assertThat(tube.routes()).singleElement().satisfies(route -> {
            assertThat(route.mode()).isEqualTo(Route.Mode.LOCAL);
            assertThat(route.provider().orElseThrow())
                    .startsWith("python:" + MODULE + " in CPython 3.")
                    .contains("libpython3");
        });
    }

    @Test
    void aDeclaredExceptionArrivesAsItself() {
        assertThatThrownBy(() -> forecast.outlook("", List.of(WARM)))
                .isInstanceOfSatisfying(UnknownPlaceException.class, e -> {
                    assertThat(e.getPlace()).isEmpty();
                    assertThat(e).hasMessage("a place without a name");
                    assertThat(e.getStackTrace()[0].getFileName()).isEqualTo("__init__.py");
                    assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("outlook");
                    assertThat(e.getStackTrace()[0].getLineNumber()).isPositive();
                });
    }

    @Test
    void otherExceptionsKeepTypeMessageFramesAndCause() {
        assertThatThrownBy(() -> forecast.fail("zero")).isInstanceOfSatisfying(GraftRemoteException.class, e -> {
            assertThat(e.typeName()).isEqualTo("ZeroDivisionError");
            assertThat(e).hasMessageContaining("integer division or modulo by zero");
            assertThat(e.getStackTrace()[0].toString()).contains("fail").contains("__init__.py:");
        });
        assertThatThrownBy(() -> forecast.fail("cause"))
                .hasMessageContaining("no number")
                .cause()
                .hasMessageContaining("invalid literal for int()");
    }

    @Test
    void aGuestThatExitsOrRecursesWithoutEndOrPrintsLeavesTheProcess() {
        assertThatThrownBy(() -> forecast.fail("exit"))
                .isInstanceOfSatisfying(
                        GraftRemoteException.class,
                        e -> assertThat(e.typeName()).isEqualTo("SystemExit"));
        for (String deep : List.of("deep", "deep in C")) {
            assertThatThrownBy(() -> forecast.fail(deep))
                    .isInstanceOfSatisfying(
                            GraftRemoteException.class,
                            e -> assertThat(e.typeName()).isEqualTo("RecursionError"));
        }
        forecast.fail("print");
        assertThat(forecast.python()).isNotEmpty();
    }

    @Test
    void aValueOfTheWrongTypeIsNamedWithItsPathAndBothTypes() {
        assertThatThrownBy(() -> forecast.wrong("number"))
                .isInstanceOf(GraftValueException.class)
                .hasMessageContaining("result")
                .hasMessageContaining("int")
                .hasMessageContaining("str");
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
    void whatACallbackThrowsComesBackThroughPython() {
        assertThatThrownBy(() -> forecast.ring(
                        text -> {
                            throw new IllegalStateException("no bell");
                        },
                        1))
                .hasMessageContaining("no bell");
    }

    @Test
    void objectsOfPythonAreReferences() {
        Station station = forecast.open("north");

        assertThat(station.count()).isEqualTo(1);
        assertThat(station.count()).isEqualTo(2);
        assertThat(forecast.isMine(station)).isTrue();
        assertThat(forecast.openStations()).isEqualTo("north");
        station.close();
        assertThat(forecast.openStations()).isEmpty();
    }

    @Test
    void coroutinesServeFutures() throws Exception {
        assertThat(forecast.later("ab").get(10, TimeUnit.SECONDS)).isEqualTo("abab");
    }

    @Test
    void aDeadlineHoldsWhileTheGuestIsStuckAndEndsItsCode() throws Exception {
        try (Hypertube hasty = open("timeout=300ms;modules=" + MODULE)) {
            Forecast stuck = hasty.graft(Forecast.class);

            assertThatThrownBy(() -> stuck.fail("spin")).isInstanceOf(GraftTimeoutException.class);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (forecast.openStations().contains("spinning")) {
                assertThat(System.nanoTime()).as("the loop in Python goes on").isLessThan(end);
                LockSupport.parkNanos(5_000_000);
            }
        }
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
                        .connection("name=forecast;runtime=python;modules=" + MODULE)
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

    /** Their native code looks for CPython's functions among those of the process. */
    @Test
    void packagesWrittenInCWork() throws Exception {
        String all = Files.readString(MODULE.resolve("__init__.py"));
        Path module = module("import numpy\n"
                + all.replace("data[::-1]", "numpy.frombuffer(data, dtype=numpy.uint8)[::-1].tobytes()"));
        try (Hypertube numeric = open("modules=" + module)) {
            assertThat(numeric.graft(Forecast.class).reversed(new byte[] {1, 2, -3}))
                    .containsExactly(-3, 2, 1);
        } catch (GraftConfigurationException e) {
            if (!e.getMessage().contains("numpy") || Boolean.parseBoolean(System.getenv("PYTHON_REQUIRED"))) {
                throw e;
            }
            Assumptions.abort("numpy is not tested: " + e.getMessage());
        }
    }

    private void assertRefused(String keys, String... words) {
        assertThatThrownBy(() -> open(keys))
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageStartingWith("code: ")
                .hasMessageContainingAll(words);
    }

    private Path module(String text) throws Exception {
        Path module = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(module.resolve("__init__.py"), text);
        return module;
    }

    @Test
    void aModuleThatIsNotThereIsRefused() {
        assertRefused("modules=/nowhere/forecast", "there is no module /nowhere/forecast", "correct its path");
    }

    @Test
    void aSyntaxErrorIsShownWithFileAndLine() throws Exception {
        Path module = module("x = 1\ndef broken(:\n    pass\n");

        assertRefused("modules=" + module, "__init__.py", "2");
    }

    @Test
    void aModuleThatRecursesWithoutEndWhileItLoadsIsRefused() throws Exception {
        Path module = module("def deep(_):\n    return sorted([1], key=deep)\ndeep(1)\n");

        assertRefused("modules=" + module, "RecursionError", "__init__.py:2");
    }

    @Test
    void aMissingMethodIsNamed() throws Exception {
        Path module = module("class Forecast:\n    def outlook(self, place, readings):\n        pass\n");

        assertRefused("modules=" + module, "mean_degrees");
    }

    @Test
    void aWrongNumberOfParametersIsNamed() throws Exception {
        String all = Files.readString(MODULE.resolve("__init__.py"));
        Path module = module(all.replace("def mean_degrees(self, readings)", "def mean_degrees(self)"));

        assertRefused("modules=" + module, "mean_degrees", "cannot be called with 1 arguments", "__init__.py:");
    }

    @Test
    void aHomeWithoutPythonIsRefused() {
        assertRefused("home=/nowhere/python;modules=" + MODULE, "home=/nowhere/python does not exist");
    }
}
