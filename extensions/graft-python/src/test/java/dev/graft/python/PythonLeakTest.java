package dev.graft.python;

import static guests.Conditions.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.Hypertube;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;
import weather.Forecast;

/** A module that never lets go of what it was passed. */
@Timeout(120)
class PythonLeakTest {

    @TempDir
    private Path folder;

    @Test
    void whatAModuleKeepsForEverIsFreeWhenTheTubeCloses() throws Exception {
        Python.PYTHON.require();
        Path module = Python.PYTHON.changedForecast(
                folder, "def ring(self, bell, times):", "def ring(self, bell, times):\n        OPEN.append(bell)");
        List<WeakReference<Bell>> bells = new ArrayList<>();
        try (Hypertube tube = Hypertube.builder()
                .connection("name=forecast;runtime=python;modules=" + module)
                .open()) {
            Forecast forecast = tube.graft(Forecast.class);
            for (int i = 0; i < 1_000; i++) {
                ring(forecast, bells);
            }
            System.gc();
            assertThat(bells).as("the module has them").allMatch(bell -> bell.get() != null);
        }

        await("nothing refers to the bells", () -> {
            System.gc();
            return bells.stream().allMatch(bell -> bell.get() == null);
        });
    }

    private static void ring(Forecast forecast, List<WeakReference<Bell>> bells) {
        int[] rings = {0};
        Bell bell = text -> ++rings[0];
        assertThat(forecast.ring(bell, 1)).isEqualTo(1);
        bells.add(new WeakReference<>(bell));
    }
}
