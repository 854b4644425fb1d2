package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;
import weather.Station;

/** Where modules in C# run, and with what. */
@Timeout(120)
class HostingTest {
    private static final String COUNTING = """
            using Weather;

            public sealed class Bell : IBell
            {
                private readonly IStation station;

                public Bell(IStation station)
                {
                    this.station = station;
                }

                public int Ring(string text) => text.Length + station.Count();
            }
            """;

    @TempDir
    private Path folder;

    private static final class Counting implements Station {
        private int calls;

        @Override
        public int count() {
            return 100 * ++calls;
        }

        @Override
        public void close() {}
    }

    @Test
    void itRunsInThisProcessAndExplainSaysByWhichRuntime() throws Exception {
        try (Weather weather = Weather.open("timeout=10s")) {
            assertThat(weather.forecast.runtime())
                    .startsWith(ProcessHandle.current().pid() + " ");
            assertThat(weather.tube.routes()).singleElement().satisfies(route -> {
                assertThat(route.mode()).isEqualTo(Route.Mode.LOCAL);
                assertThat(route.provider().orElseThrow())
                        .startsWith("dotnet:" + Weather.module() + " in CoreCLR ")
                        .contains(Search.ofThisMachine()
                                .find(Optional.empty())
                                .root()
                                .toString());
            });
        }
    }

    @Test
    void aModuleCallsOtherGraftsOfTheProgram() throws Exception {
        Dotnet.require();
        Path bells = CSharp.module(folder, "Bells", COUNTING);
        try (Hypertube tube = Hypertube.builder()
                .connection("name=bell;runtime=dotnet;modules=" + bells)
                .provide(Station.class, new Counting())
                .open()) {
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(103);
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(203);
        }
    }

    @Test
    void aNewerRuntimeInItsFolderIsTakenByTheNextProcess() throws Exception {
        try (Weather weather = Weather.open("timeout=10s")) {
            Installation installation = Search.ofThisMachine().find(Optional.empty());
            DotnetVersion newer = DotnetVersion.of("99.0.0").orElseThrow();

            CoreClr clr = CoreClr.started(new Installation(installation.root(), installation.hostFxr(), newer));

            assertThat(weather.tube.explain()).contains(clr.description());
        }
    }

    @Test
    void twoTubesAreApart() throws Exception {
        try (Weather one = Weather.open("timeout=10s");
                Weather other = Weather.open("timeout=11s")) {
            Station station = one.forecast.open("north");
            assertThat(one.forecast.openStations()).isEqualTo("north");
            assertThat(other.forecast.openStations()).isEmpty();
            station.close();
        }
    }
}
