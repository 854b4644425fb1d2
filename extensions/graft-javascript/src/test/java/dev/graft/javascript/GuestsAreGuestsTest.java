package dev.graft.javascript;

import static guests.Conditions.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.Hypertube;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weather.Bell;
import weather.Forecast;
import weather.Station;

/** What code in JavaScript does ends with its call, and its objects with those that refer to them. */
@Timeout(120)
class GuestsAreGuestsTest {
    private static final Path MODULE = Path.of("src/test/modules/forecast").toAbsolutePath();

    private Hypertube tube;
    private Forecast forecast;

    @BeforeEach
    void open() {
        JavaScript.JAVASCRIPT.require();
        tube = Hypertube.builder()
                .connection("name=forecast;runtime=javascript;timeout=2s;modules=" + MODULE)
                .open();
        forecast = tube.graft(Forecast.class);
    }

    @AfterEach
    void close() {
        if (tube != null) {
            tube.close();
        }
    }

    private boolean answers() {
        try {
            return !forecast.runtime().isEmpty();
        } catch (GraftException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "really exit", "abort", "kill", "signal", "chdir"})
    void codeThatEndsOrChangesTheProcessHasAnError(String how) {
        assertThatThrownBy(() -> forecast.fail(how)).isInstanceOfSatisfying(GraftRemoteException.class, e -> {
            assertThat(e.typeName()).isEqualTo("ProcessError");
            assertThat(e).hasMessageContaining("the process is the JVM's, too");
        });
        assertThat(forecast.runtime()).isNotEmpty();
    }

    @Test
    void recursionWithoutEndIsAnError() {
        assertThatThrownBy(() -> forecast.fail("deep"))
                .isInstanceOfSatisfying(
                        GraftRemoteException.class,
                        e -> assertThat(e.typeName()).isEqualTo("RangeError"));
    }

    @Test
    void whatIsThrownWhereNobodyCatchesItIsLoggedAndNoMore() {
        forecast.fail("reject");
        forecast.fail("uncaught");
        forecast.fail("print");
        assertThatThrownBy(() -> forecast.fail("exit later")).isInstanceOf(GraftException.class);
        assertThat(forecast.runtime()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spin", "spin later", "spin in a timer", "spin on promises"})
    void aDeadlineHoldsWhileTheGuestIsStuckAndEndsItsCode(String how) throws Exception {
        CompletableFuture<String> beside = forecast.later("slow");
        long start = System.nanoTime();
        assertThatThrownBy(() -> forecast.fail(how)).isInstanceOf(GraftTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        await("the loop in JavaScript has ended", this::answers);
        assertThatThrownBy(() -> beside.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(GraftTimeoutException.class);
        assertThat(forecast.later("ab").get(10, TimeUnit.SECONDS)).isEqualTo("abab");
    }

    @Test
    void aCallThatWaitsForEverEndsWithItsDeadlineAndHoldsUpNobody() {
        assertThatThrownBy(() -> forecast.fail("forever")).isInstanceOf(GraftTimeoutException.class);
        assertThat(answers()).isTrue();
    }

    @Test
    void aPromiseThatNothingCanSettleAnyMoreIsAnErrorOnceThatShows() {
        try (Hypertube patient = Hypertube.builder()
                .connection("name=forecast;runtime=javascript;timeout=90s;modules=" + MODULE)
                .open()) {
            Forecast never = patient.graft(Forecast.class);
            CompletableFuture<Void> outcome = CompletableFuture.runAsync(() -> never.fail("never"));
            await("the call has ended", () -> {
                never.fail("collect");
                return outcome.isDone();
            });
            assertThatThrownBy(outcome::join).hasMessageContaining("nothing is left that could settle its promise");
        }
    }

    @Test
    void objectsEndWithTheirStubs() {
        for (int i = 0; i < 200; i++) {
            Station unused = forecast.open("s" + i);
        }
        await("JavaScript has forgotten most of them", () -> {
            System.gc();
            forecast.fail("collect");
            return Integer.parseInt(forecast.wrong("collected")) > 150;
        });
    }

    @Test
    void callbacksEndWhenJavaScriptCannotReachThem() {
        WeakReference<Bell> bell = rung();
        await("nothing refers to the bell", () -> {
            forecast.fail("collect");
            System.gc();
            return bell.get() == null;
        });
    }

    private WeakReference<Bell> rung() {
        int[] rings = {0};
        Bell bell = text -> ++rings[0];
        assertThat(forecast.ring(bell, 2)).isEqualTo(3);
        return new WeakReference<>(bell);
    }

    @Test
    void aProcessOfItsOwnRunsItAndMayEnd() {
        try (Hypertube apart = Hypertube.builder()
                .connection("name=forecast;runtime=javascript;process=own;timeout=30s;modules=" + MODULE)
                .open()) {
            Forecast there = apart.graft(Forecast.class);
            String first = there.runtime();
            long process = Long.parseLong(first.substring(0, first.indexOf(' ')));
            assertThat(process).isNotEqualTo(ProcessHandle.current().pid());
            assertThat(there.ring(String::length, 2)).isEqualTo(12);

            assertThat(ProcessHandle.of(process).orElseThrow().destroyForcibly())
                    .isTrue();
            await("another process answers", () -> {
                try {
                    return !there.runtime().equals(first);
                } catch (GraftException lost) {
                    return false;
                }
            });
        }
    }

    @Test
    void aNodeWithNothingToDoSleeps() {
        assertThatThrownBy(() -> forecast.fail("exit later")).isInstanceOf(GraftException.class);
        assertThat(forecast.runtime()).isNotEmpty();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        ThreadInfo node = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(each -> each != null && each.getThreadName().equals("graft-javascript"))
                .findFirst()
                .orElseThrow();
        long before = threads.getThreadCpuTime(node.getThreadId());
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2)); // the measured time

        assertThat(Duration.ofNanos(threads.getThreadCpuTime(node.getThreadId()) - before))
                .isLessThan(Duration.ofMillis(200));
    }

    @Test
    void nothingIsLeftOfATubeThatIsClosed() {
        CompletableFuture<String> slow = forecast.later("slow");
        tube.close();
        await(
                "its threads have ended",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("graft-javascript")));
        assertThat(slow).isDone();
    }
}
