package dev.graft.python;

import static guests.Conditions.await;
import static guests.Readings.WARM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftReferenceException;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import guests.GuestCallsTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;
import weather.Forecast;
import weather.Station;
import weather.UnknownPlaceException;

/** {@code runtime=python;process=own}: CPython in a process of its own. */
class PythonProcessTest extends GuestCallsTest {
    @TempDir
    private Path folder;

    PythonProcessTest() {
        super(Python.PYTHON, ";process=own");
    }

    private long pid() {
        return Long.parseLong(forecast.runtime().split(" ", -1)[0]);
    }

    private String provider() {
        return tube.routes().get(0).provider().orElseThrow();
    }

    @Test
    void explainSaysWhichProcessItIs() {
        assertThat(pid()).isNotEqualTo(ProcessHandle.current().pid());
        assertThat(tube.explain())
                .contains("python:" + module + " in a process of its own (pid " + pid() + "), CPython 3.")
                .contains("process=own");
    }

    @Test
    void exceptionsCross() {
        assertThatThrownBy(() -> forecast.outlook("", List.of(WARM)))
                .isInstanceOf(UnknownPlaceException.class)
                .hasMessage("a place without a name");
        assertThatThrownBy(() -> forecast.fail("zero"))
                .isInstanceOfSatisfying(
                        GraftRemoteException.class,
                        e -> assertThat(e.typeName()).isEqualTo("ZeroDivisionError"));
    }

    @Test
    void callbacksRunOnTheThreadThatWaitsAlsoThoseWithinCallbacks() {
        List<Thread> threads = new ArrayList<>();
        Bell inner = text -> {
            threads.add(Thread.currentThread());
            return 1;
        };
        Bell outer = text -> {
            threads.add(Thread.currentThread());
            return forecast.ring(inner, 2);
        };

        assertThat(forecast.ring(outer, 2)).isEqualTo(4);
        assertThat(threads).hasSize(6).containsOnly(Thread.currentThread());
    }

    @Test
    void aModuleThatEndsItsProcessLosesCallsAndObjectsAndIsStartedAgain() {
        Station station = forecast.open("north");
        long before = pid();

        assertThatThrownBy(() -> forecast.fail("end the process"))
                .isInstanceOfSatisfying(
                        GraftConnectionLostException.class,
                        e -> assertThat(e.outcome()).isEqualTo(GraftException.Outcome.UNKNOWN))
                .hasMessageContainingAll("forecast.fail(String)", "exit code 3", "the process ends");
        assertThat(forecast.openStations()).isEmpty();
        assertThat(pid()).isNotEqualTo(before);
        assertThatThrownBy(station::count)
                .isInstanceOf(GraftReferenceException.class)
                .hasMessageStartingWith("station.count() at python:" + module + ": the object is lost")
                .hasMessageContaining("exit code 3");
        assertThatThrownBy(() -> forecast.isMine(station)).isInstanceOf(GraftValueException.class);
        assertThat(forecast.isMine(forecast.open("south"))).isTrue();
    }

    @Test
    void aProcessThatIsKilledLosesWhatIsUnderWay() throws Exception {
        long pid = pid();
        FutureTask<Void> sleeping = new FutureTask<>(() -> {
            forecast.fail("sleep");
            return null;
        });
        new Thread(sleeping).start();
        int rung = forecast.ring(text -> 1, 1); // which the sleep does not hold up

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        assertThat(rung).isEqualTo(1);
        assertThatThrownBy(sleeping::get)
                .hasRootCauseInstanceOf(GraftConnectionLostException.class)
                .hasMessageContaining("process " + pid + " was ended by signal 9 (exit code 137)");
        assertThat(forecast.openStations()).isEmpty();
    }

    @Test
    void aProcessThatIsKilledWhileACallbackRunsIsLostWhenThatIsOver() {
        long pid = pid();
        Bell deadly = text -> {
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            await("it is gone", () -> !provider().contains("(pid " + pid + ")"));
            return 1;
        };

        assertThatThrownBy(() -> forecast.ring(deadly, 1)).isInstanceOf(GraftConnectionLostException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(forecast.ring(text -> 1, 3)).isEqualTo(3);
    }

    @Test
    void aDeadlineHoldsAndEndsThePythonCode() {
        try (Hypertube hasty = open(";timeout=500ms", module)) {
            Forecast stuck = hasty.graft(Forecast.class);

            assertThatThrownBy(() -> stuck.fail("spin")).isInstanceOf(GraftTimeoutException.class);
            await("the loop ends", () -> !stuck.openStations().contains("spinning"));
        }
    }

    @Test
    void codeThatCannotBeEndedIsEndedWithItsProcess() {
        long pid = pid();
        tube.close();
        tube = open(";timeout=2s", module);
        forecast = tube.graft(Forecast.class);
        String before = provider();
        assertThat(pid()).isNotEqualTo(pid);

        assertThatThrownBy(() -> forecast.fail("hold the lock")).isInstanceOf(GraftTimeoutException.class);
        await("another process", () -> !provider().equals(before) && !provider().contains("started again"));
        assertThat(forecast.openStations()).isEmpty();
    }

    @Test
    void aModuleThatDiesAtEachCallIsSoonNotCalledAnyMore() {
        int deaths = 0;
        while (true) {
            try {
                forecast.fail("end the process");
            } catch (GraftConnectionLostException e) {
                assertThat(++deaths).isLessThan(10);
            } catch (GraftUnavailableException e) {
                assertThat(e.outcome()).isEqualTo(GraftException.Outcome.NOT_EXECUTED);
                assertThat(e).hasMessageContainingAll("exit code 3", "It is started again in");
                break;
            }
        }
        assertThat(deaths).isGreaterThan(1);
        assertThat(provider()).contains("a process of its own, which is being started again", "exit code 3");
    }

    @Test
    void whatPythonPrintsIsPrintedHere() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            forecast.fail("print");
            tube.close();
            await(
                    "it is printed",
                    () -> printed.toString(StandardCharsets.UTF_8).contains("printed by Python"));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void nothingIsLeftWhenTheTubeIsClosed() {
        long pid = pid();
        tube.close();

        await("the process is gone", () -> ProcessHandle.of(pid).isEmpty());
        await(
                "no thread is left",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("graft-process")));
    }

    @Test
    void graftsOfTheProgramAreCalledInItWithWhatIsLeftOfTheDeadline() throws Exception {
        Path other = Files.createDirectories(folder.resolve("bells"));
        Files.writeString(other.resolve("__init__.py"), """
                class Bell:
                    def __init__(self, grafts):
                        self.station = grafts["station"]

                    def ring(self, text):
                        return len(text) + self.station.count()
                """);
        List<Duration> remaining = new ArrayList<>();
        Station station = new Station() {
            @Override
            public int count() {
                remaining.add(GraftContext.current().remaining().orElseThrow());
                return 100;
            }

            @Override
            public void close() {}
        };
        try (Hypertube program = Hypertube.builder()
                .connection("name=bell;timeout=50s;runtime=python;process=own;modules=" + other)
                .provide(Station.class, station)
                .open()) {
            assertThat(program.graft(Bell.class).ring("abc")).isEqualTo(103);
        }
        assertThat(remaining.get(0)).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void othersCanCallIt() throws Exception {
        try (Hypertube host = Hypertube.builder()
                        .connection(Python.PYTHON.connection("forecast", ";process=own", module))
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection("host=" + host.addresses().get(0))
                        .open()) {
            Forecast remote = caller.graft(Forecast.class);
            Station station = remote.open("south");

            assertThat(remote.ring(String::length, 2)).isEqualTo(12);
            assertThat(station.count()).isEqualTo(1);
            assertThatThrownBy(() -> remote.fail("end the process")).isInstanceOf(GraftConnectionLostException.class);
            assertThat(remote.ring(String::length, 2)).isEqualTo(12);
            assertThatThrownBy(station::count).isInstanceOf(GraftReferenceException.class);
        }
    }

    @Test
    void aModuleThatDoesNotLoadIsRefusedWithFileAndLine() throws Exception {
        Path other = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(other.resolve("__init__.py"), "x = 1\ndef broken(:\n    pass\n");

        assertThatThrownBy(() -> open("", other))
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageStartingWith("code: ")
                .hasMessageContainingAll("__init__.py", "2");
        assertThatThrownBy(() -> open(";home=/nowhere/python", module))
                .hasMessageContaining("home=/nowhere/python does not exist");
    }
}
