package dev.graft.python;

import static guests.Conditions.await;
import static guests.Readings.WARM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import guests.GuestCallsTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weather.Forecast;
import weather.UnknownPlaceException;

/** {@code runtime=python}: CPython in this process. */
class PythonTest extends GuestCallsTest {
    @TempDir
    private Path folder;

    PythonTest() {
        super(Python.PYTHON, "");
    }

    @Test
    void itRunsInThisProcessAndExplainSaysByWhichLibrary() {
        assertThat(forecast.runtime()).startsWith(ProcessHandle.current().pid() + " ");
        assertThat(tube.routes()).singleElement().satisfies(route -> {
            assertThat(route.mode()).isEqualTo(Route.Mode.LOCAL);
            assertThat(route.provider().orElseThrow())
                    .startsWith("python:" + module + " in CPython 3.")
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
        assertThat(forecast.runtime()).isNotEmpty();
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
    void aDeadlineHoldsWhileTheGuestIsStuckAndEndsItsCode() throws Exception {
        try (Hypertube hasty = open(";timeout=300ms", module)) {
            Forecast stuck = hasty.graft(Forecast.class);

            assertThatThrownBy(() -> stuck.fail("spin")).isInstanceOf(GraftTimeoutException.class);
            await("the loop ends", () -> !forecast.openStations().contains("spinning"));
        }
    }

    /** Their native code looks for CPython's functions among those of the process. */
    @Test
    void packagesWrittenInCWork() throws Exception {
        String all = Files.readString(module.resolve("__init__.py"));
        Path other = module("import numpy\n"
                + all.replace("data[::-1]", "numpy.frombuffer(data, dtype=numpy.uint8)[::-1].tobytes()"));
        try (Hypertube numeric = open("", other)) {
            assertThat(numeric.graft(Forecast.class).reversed(new byte[] {1, 2, -3}))
                    .containsExactly(-3, 2, 1);
        } catch (GraftConfigurationException e) {
            if (!e.getMessage().contains("numpy") || Boolean.parseBoolean(System.getenv("PYTHON_REQUIRED"))) {
                throw e;
            }
            Assumptions.abort("numpy is not tested: " + e.getMessage());
        }
    }

    private void assertRefused(String keys, Path refused, String... words) {
        assertThatThrownBy(() -> open(keys, refused))
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageStartingWith("code: ")
                .hasMessageContainingAll(words);
    }

    private Path module(String text) throws Exception {
        Path bad = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(bad.resolve("__init__.py"), text);
        return bad;
    }

    @Test
    void aModuleThatIsNotThereIsRefused() {
        assertRefused("", Path.of("/nowhere/forecast"), "there is no module /nowhere/forecast", "correct its path");
    }

    @Test
    void aSyntaxErrorIsShownWithFileAndLine() throws Exception {
        Path bad = module("x = 1\ndef broken(:\n    pass\n");

        assertRefused("", bad, "__init__.py", "2");
    }

    @Test
    void aModuleThatRecursesWithoutEndWhileItLoadsIsRefused() throws Exception {
        Path bad = module("def deep(_):\n    return sorted([1], key=deep)\ndeep(1)\n");

        assertRefused("", bad, "RecursionError", "__init__.py:2");
    }

    @Test
    void aMissingMethodIsNamed() throws Exception {
        Path bad = module("class Forecast:\n    def outlook(self, place, readings):\n        pass\n");

        assertRefused("", bad, "mean_degrees");
    }

    @Test
    void aWrongNumberOfParametersIsNamed() throws Exception {
        String all = Files.readString(module.resolve("__init__.py"));
        Path bad = module(all.replace("def mean_degrees(self, readings)", "def mean_degrees(self)"));

        assertRefused("", bad, "mean_degrees", "cannot be called with 1 arguments", "__init__.py:");
    }

    @Test
    void aHomeWithoutPythonIsRefused() {
        assertRefused(";home=/nowhere/python", module, "home=/nowhere/python does not exist");
    }
}
