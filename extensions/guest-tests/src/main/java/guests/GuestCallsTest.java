package guests;

import static guests.Readings.COLD;
import static guests.Readings.WARM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.Hypertube;
import java.math.BigDecimal;
import java.nio.file.Path;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Bell;
import weather.Forecast;
import weather.Outlook;
import weather.Station;
import weather.UnknownPlaceException;

/** Calls both ways: values, callbacks, and objects that stay where they are. */
@Timeout(120)
public abstract class GuestCallsTest {
    private final Guest guest;
    private final String more;

    /** What is called. */
    protected Path module;

    protected Hypertube tube;
    protected Forecast forecast;

    /** @param more of the connection string: it begins with a semicolon, or is empty */
    protected GuestCallsTest(Guest guest, String more) {
        this.guest = guest;
        this.more = more;
    }

    @BeforeEach
    public void open() throws Exception {
        guest.require();
        module = guest.module("forecast");
        tube = open(";timeout=30s", module);
        forecast = tube.graft(Forecast.class);
    }

    @AfterEach
    public void close() {
        if (tube != null) {
            tube.close();
        }
    }

    /** One more tube. */
    protected Hypertube open(String keys, Path other) {
        return guest.open("forecast", more + keys, other);
    }

    @Test
    public void valuesOfAllKindsCrossBothWays() throws Exception {
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
    public void callbacksRunOnTheCallersThread() {
        List<Thread> threads = new ArrayList<>();
        Bell bell = text -> {
            threads.add(Thread.currentThread());
            return text.length();
        };

        assertThat(forecast.ring(bell, 2)).isEqualTo(12);
        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    public void whatACallbackThrowsComesBackThroughTheGuest() {
        assertThatThrownBy(() -> forecast.ring(
                        text -> {
                            throw new IllegalStateException("no bell");
                        },
                        1))
                .hasMessageContaining("no bell");
    }

    @Test
    public void objectsOfTheGuestAreReferences() {
        Station station = forecast.open("north");

        assertThat(station.count()).isEqualTo(1);
        assertThat(station.count()).isEqualTo(2);
        assertThat(forecast.isMine(station)).isTrue();
        assertThat(forecast.openStations()).isEqualTo("north");
        station.close();
        assertThat(forecast.openStations()).isEmpty();
    }

    @Test
    public void asynchronousMethodsServeFutures() throws Exception {
        assertThat(forecast.later("ab").get(10, TimeUnit.SECONDS)).isEqualTo("abab");
    }

    @Test
    public void manyThreadsCallAtOnce() throws Exception {
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
    public void othersCanCallWhatATubeHosts() throws Exception {
        try (Hypertube host = Hypertube.builder()
                        .connection(guest.connection("forecast", more, module))
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection("host=" + host.addresses().get(0))
                        .open()) {
            Forecast elsewhere = caller.graft(Forecast.class);

            assertThat(elsewhere.meanDegrees(List.of(WARM, COLD))).isEqualTo(new BigDecimal("14.50"));
            assertThat(elsewhere.ring(String::length, 2)).isEqualTo(12);
            Station station = elsewhere.open("south");
            assertThat(station.count()).isEqualTo(1);
            assertThat(elsewhere.isMine(station)).isTrue();
            station.close();
            assertThatThrownBy(() -> elsewhere.outlook("", List.of(WARM))).isInstanceOf(UnknownPlaceException.class);
        }
    }
}
