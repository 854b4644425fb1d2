package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import guests.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Forecast;
import weather.Reading;
import weather.Station;
import weather.UnknownPlaceException;

/**
 * Both collectors and both ways of exceptions at once, on eight threads: each thread makes garbage on both sides, and has
 * exceptions thrown on both, through each other. {@code -Dstress.seconds=60} has it go on for longer.
 */
class StressTest {
    private static final int THREADS = 8;
    private static final long SECONDS = Long.getLong("stress.seconds", 3);

    private final AtomicLong rounds = new AtomicLong();

    @Test
    @Timeout(600)
    void bothCollectorsAndBothKindsOfExceptionsWorkAtOnce() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        try (Weather weather = Weather.open("timeout=60s")) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        round(weather.forecast);
                        rounds.incrementAndGet();
                    }
                    return null;
                }));
            }
            all.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    System.gc();
                    weather.forecast.fail("collect");
                    round(weather.forecast);
                }
                return null;
            }));
            for (Future<?> each : all) {
                each.get();
            }
            assertThat(weather.forecast.openStations()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
        assertThat(rounds.get()).isGreaterThanOrEqualTo(THREADS);
        System.out.println("rounds of the stress: " + rounds);
    }

    private static void round(Forecast forecast) throws Exception {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            readings.add(i % 2 == 0 ? Readings.WARM : Readings.COLD);
        }
        assertThat(forecast.outlook("Oslo", readings).readings()).hasSize(200);
        assertThat(forecast.reversed(new byte[50_000])).hasSize(50_000);
        try (Station station = forecast.open("station")) {
            assertThat(station.count()).isEqualTo(1);
        }
        assertThat(forecast.ring(String::length, 3)).isEqualTo(18);
        try {
            forecast.outlook("", readings);
            throw new AssertionError("no exception");
        } catch (UnknownPlaceException expected) {
            assertThat(expected.getPlace()).isEmpty();
        }
        expect(() -> forecast.fail("null"), "System.NullReferenceException");
        expect(() -> forecast.ring(text -> nothing().length(), 1), "java.lang.NullPointerException");
        expect(() -> forecast.ring(text -> deep(text.length()), 1), "java.lang.StackOverflowError");
    }

    private static void expect(Runnable call, String type) {
        try {
            call.run();
        } catch (RuntimeException | StackOverflowError e) {
            assertThat(e.toString()).contains(type);
            return;
        }
        throw new AssertionError("no " + type);
    }

    private static String nothing() {
        return null;
    }

    private static int deep(int depth) {
        return depth < 0 ? 0 : deep(depth + 1) + 1;
    }
}
