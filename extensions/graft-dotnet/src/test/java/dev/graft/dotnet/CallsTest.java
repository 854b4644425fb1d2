package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Bell;
import weather.Forecast;
import weather.Station;

/** Calls both ways: on which threads, how they end, and objects that stay where they are. */
@Timeout(120)
class CallsTest {
    private Weather weather;
    private Forecast forecast;

    @BeforeEach
    void open() throws Exception {
        weather = Weather.open("timeout=10s");
        forecast = weather.forecast;
    }

    @AfterEach
    void close() {
        if (weather != null) {
            weather.close();
        }
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
    void whatACallbackThrowsComesBackThroughDotnet() {
        assertThatThrownBy(() -> forecast.ring(
                        text -> {
                            throw new IllegalStateException("no bell");
                        },
                        1))
                .hasMessageContaining("no bell");
    }

    @Test
    void objectsOfDotnetAreReferences() {
        Station station = forecast.open("north");

        assertThat(station.count()).isEqualTo(1);
        assertThat(station.count()).isEqualTo(2);
        assertThat(forecast.isMine(station)).isTrue();
        assertThat(forecast.openStations()).isEqualTo("north");
        station.close();
        assertThat(forecast.openStations()).isEmpty();
    }

    @Test
    void tasksServeFutures() throws Exception {
        assertThat(forecast.later("ab").get(10, TimeUnit.SECONDS)).isEqualTo("abab");
    }

    @Test
    void aDeadlineHoldsWhileTheGuestIsStuckAndEndsWhatItWaitsFor() throws Exception {
        try (Weather hasty = Weather.open("timeout=300ms")) {
            Forecast stuck = hasty.forecast;
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> stuck.fail("sleep")).isInstanceOf(GraftTimeoutException.class);
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                while (stuck.openStations().contains("sleeping")) {
                    assertThat(System.nanoTime()).as("it sleeps on").isLessThan(end);
                    LockSupport.parkNanos(5_000_000);
                }
                assertThat(stuck.later("x").get(10, TimeUnit.SECONDS)).isEqualTo("xx");
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
}
