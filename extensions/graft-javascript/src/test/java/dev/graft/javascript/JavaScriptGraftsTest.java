package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.Hypertube;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;
import weather.Station;

/** Modules in JavaScript that call other grafts of the program. */
@Timeout(120)
class JavaScriptGraftsTest {
    private static final String COUNTING = """
            export class Bell {
                constructor(grafts) {
                    this.station = grafts['station'];
                }

                async ring(text) {
                    return text.length + (await this.station.count());
                }
            }
            """;

    private static final class Counting implements Station {
        final List<Optional<Duration>> remaining = new ArrayList<>();

        @Override
        public int count() {
            remaining.add(GraftContext.current().remaining());
            return 100 * remaining.size();
        }

        @Override
        public void close() {}
    }

    @TempDir
    private Path folder;

    @BeforeEach
    void require() {
        TestedPlatform.require();
    }

    private String module(String name, String text) throws Exception {
        Path module = Files.createDirectories(folder.resolve(name));
        Files.writeString(module.resolve("index.mjs"), text);
        return "runtime=javascript;modules=" + module;
    }

    @Test
    void theyAreInTheProgramOrElsewhereAsItIsConfigured() throws Exception {
        String bell = "name=bell;" + module("bells", COUNTING);
        try (Hypertube here = Hypertube.builder()
                        .connection(bell)
                        .provide(Station.class, new Counting())
                        .open();
                Hypertube other = Hypertube.builder()
                        .provide(Station.class, new Counting())
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube split = Hypertube.builder()
                        .connection(bell)
                        .connection("name=station;host=" + other.addresses().get(0))
                        .open()) {
            assertThat(here.graft(Bell.class).ring("abc")).isEqualTo(103);
            assertThat(here.graft(Bell.class).ring("abc")).isEqualTo(203);
            assertThat(split.graft(Bell.class).ring("abc")).isEqualTo(103);
        }
    }

    @Test
    void theyMayBeInJavaScriptToo() throws Exception {
        String station = "export const station = { count: () => 7, close() {} };";
        try (Hypertube tube = Hypertube.builder()
                .connection("name=bell;" + module("bells_beside", COUNTING))
                .connection("name=station;" + module("stations", station))
                .open()) {
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(10);
        }
    }

    @Test
    void theyAreCalledWithWhatIsLeftOfTheDeadline() throws Exception {
        Counting station = new Counting();
        try (Hypertube tube = Hypertube.builder()
                .connection("name=bell;timeout=50s;" + module("bells_in_time", COUNTING))
                .provide(Station.class, station)
                .open()) {
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(103);
        }
        assertThat(station.remaining.get(0).orElseThrow()).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void oneThatNobodyRunsIsAnErrorThatSaysSo() throws Exception {
        try (Hypertube tube = Hypertube.builder()
                .connection("name=bell;" + module("bells_alone", COUNTING))
                .open()) {
            assertThatThrownBy(() -> tube.graft(Bell.class).ring("abc"))
                    .hasMessageContaining("weather.Station")
                    .hasStackTraceContaining("GraftConfigurationException");
        }
    }

    @Test
    void theyCannotBeCalledWhileAModuleIsLoaded() throws Exception {
        String eager = "import { grafts } from 'graft-guest';\nawait grafts.station.count();\n" + COUNTING;
        String bell = "name=bell;" + module("bells_eager", eager);

        assertThatThrownBy(() -> Hypertube.builder()
                        .connection(bell)
                        .provide(Station.class, new Counting())
                        .open())
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageContainingAll("bells_eager/index.mjs:2", "a module is being loaded", "call them where");
    }
}
