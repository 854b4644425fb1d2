package guests;

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

/** Modules that call other grafts of the program. */
@Timeout(120)
public abstract class GuestGraftsTest {
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

    private final Guest guest;
    private final String file;

    /** @param file the name of a module's file within its folder */
    protected GuestGraftsTest(Guest guest, String file) {
        this.guest = guest;
        this.file = file;
    }

    /** A module: a bell that answers with the length of its text and what a station counts, which it is given. */
    protected abstract String counting();

    /** A module: a station that counts to 7. */
    protected abstract String seven();

    /** The bell again, but it calls the station on its line 3 while it is loaded. */
    protected abstract String eager();

    @BeforeEach
    public void require() {
        guest.require();
    }

    private String module(String name, String text) throws Exception {
        Path module = Files.createDirectories(folder.resolve(name));
        Files.writeString(module.resolve(file), text);
        return "runtime=" + guest.runtime() + ";modules=" + module;
    }

    @Test
    public void theyAreInTheProgramOrElsewhereAsItIsConfigured() throws Exception {
        String bell = "name=bell;" + module("bells", counting());
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
    public void theyMayBeInTheSameLanguage() throws Exception {
        try (Hypertube tube = Hypertube.builder()
                .connection("name=bell;" + module("bells_beside", counting()))
                .connection("name=station;" + module("stations", seven()))
                .open()) {
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(10);
        }
    }

    @Test
    public void theyAreCalledWithWhatIsLeftOfTheDeadline() throws Exception {
        Counting station = new Counting();
        try (Hypertube tube = Hypertube.builder()
                .connection("name=bell;timeout=50s;" + module("bells_in_time", counting()))
                .provide(Station.class, station)
                .open()) {
            assertThat(tube.graft(Bell.class).ring("abc")).isEqualTo(103);
        }
        assertThat(station.remaining.get(0).orElseThrow()).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    public void oneThatNobodyRunsIsAnErrorThatSaysSo() throws Exception {
        try (Hypertube tube = Hypertube.builder()
                .connection("name=bell;" + module("bells_alone", counting()))
                .open()) {
            assertThatThrownBy(() -> tube.graft(Bell.class).ring("abc"))
                    .hasMessageContaining("weather.Station")
                    .hasStackTraceContaining("GraftConfigurationException");
        }
    }

    @Test
    public void theyCannotBeCalledWhileAModuleIsLoaded() throws Exception {
        String bell = "name=bell;" + module("bells_eager", eager());

        assertThatThrownBy(() -> Hypertube.builder()
                        .connection(bell)
                        .provide(Station.class, new Counting())
                        .open())
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageContainingAll("bells_eager/" + file + ":3", "a module is being loaded", "call them where");
    }
}
