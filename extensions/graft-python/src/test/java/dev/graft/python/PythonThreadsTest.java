package dev.graft.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.Hypertube;
import guests.Conditions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Forecast;

/** What CPython keeps for the threads that call it. */
@Timeout(120)
class PythonThreadsTest {
    private static final int CALLS = 8;
    private static final int FEW = 4; // a call may begin before the thread of the last one is free

    /** Says how many threads CPython knows of. */
    private static final String COUNTING = """
            def open_stations(self):
                    python = ctypes.pythonapi
                    for function in python.PyInterpreterState_Main, python.PyInterpreterState_ThreadHead, python.PyThreadState_Next:
                        function.restype = ctypes.c_void_p
                    python.PyInterpreterState_ThreadHead.argtypes = python.PyThreadState_Next.argtypes = [ctypes.c_void_p]
                    states = []
                    state = python.PyInterpreterState_ThreadHead(python.PyInterpreterState_Main())
                    while state:
                        states.append(state)
                        state = python.PyThreadState_Next(state)
                    return str(len(states))

                def stations_that_are_open(self):""";

    @TempDir
    private Path folder;

    @Test
    void aThreadKeepsItsStateAndGivesItBackAtItsEnd() throws Exception {
        Python.PYTHON.require();
        Path module = Python.PYTHON.changedForecast(folder, "def open_stations(self):", COUNTING);
        int one;
        try (Hypertube tube = open(module)) {
            Forecast forecast = tube.graft(Forecast.class);
            one = states(forecast);
            for (int i = 0; i < 100; i++) {
                assertThat(states(forecast)).as("those of calls one by one").isLessThan(one + FEW);
            }
            callAtOnce(forecast);
            assertThat(states(forecast)).as("those of all threads").isGreaterThanOrEqualTo(one + CALLS - 1);
        }
        try (Hypertube tube = open(module)) {
            Forecast forecast = tube.graft(Forecast.class);
            Conditions.await("the states of threads that ended are gone", () -> states(forecast) < one + FEW);
        }
    }

    private static Hypertube open(Path module) {
        return Hypertube.builder()
                .connection("name=forecast;runtime=python;modules=" + module)
                .open();
    }

    private static int states(Forecast forecast) {
        return Integer.parseInt(forecast.openStations());
    }

    private static void callAtOnce(Forecast forecast) throws Exception {
        CyclicBarrier all = new CyclicBarrier(CALLS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLS);
        try {
            List<Future<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(callers.submit(() -> forecast.ring(
                        text -> {
                            try {
                                return all.await(30, TimeUnit.SECONDS) >= 0 ? 1 : 0;
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        1)));
            }
            for (Future<Integer> call : calls) {
                assertThat(call.get()).isEqualTo(1);
            }
        } finally {
            callers.shutdown();
        }
    }
}
