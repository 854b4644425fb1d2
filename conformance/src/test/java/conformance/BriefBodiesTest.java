package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftTimeoutException;
import dev.graft.testkit.Mode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Methods whose bodies have proved brief run where the connection is read; whatever they do then, no other call waits. */
@Timeout(60)
class BriefBodiesTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    static class Here implements Turns {
        final AtomicInteger pausing = new AtomicInteger();
        final AtomicInteger interrupted = new AtomicInteger();
        final AtomicReference<Turns> again = new AtomicReference<>();

        @Override
        public String thread() {
            return Thread.currentThread().getName();
        }

        @Override
        public String pause(long millis) throws InterruptedException {
            if (millis > 0) {
                pausing.incrementAndGet();
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw e;
                }
            }
            return thread();
        }

        @Override
        public String nested(int levels) {
            return levels == 0 ? thread() : again.get().nested(levels - 1);
        }
    }

    interface Turn {
        String take() throws Exception;
    }

    /** Calls until the body runs on the thread that reads. */
    private static void proveBrief(Turn turn) {
        Eventually.until("it is brief", () -> {
            try {
                return turn.take().startsWith("graft-io");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aBodyThatWasBriefAndThenBlocksDelaysNoOther(Mode mode) throws Exception {
        Here here = new Here();
        try (Wiring<Turns> wiring = Wiring.open(mode, Turns.class, here)) {
            proveBrief(() -> wiring.stub.pause(0));
            for (int i = 1; i <= 50; i++) {
                threads.execute(() -> catchThrowable(() -> wiring.stub.pause(60_000)));
                int pausing = i;
                Eventually.until("it pauses", () -> here.pausing.get() == pausing);
                assertThat(wiring.stub.thread()).startsWith("graft-");
            }
            assertThat(wiring.stub.pause(0)).startsWith("graft-call-");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void manyThatBlockAtOnceAreAllBegun(Mode mode) throws Exception {
        Here here = new Here();
        try (Wiring<Turns> wiring = Wiring.open(mode, Turns.class, here)) {
            proveBrief(() -> wiring.stub.pause(0));
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> catchThrowable(() -> wiring.stub.pause(60_000)));
            }
            Eventually.until("all pause", () -> here.pausing.get() == 100);
            assertThat(wiring.stub.thread()).startsWith("graft-");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void theDeadlineInterruptsItAndNobodyElse(Mode mode) throws Exception {
        Here here = new Here();
        try (Wiring<Turns> wiring = Wiring.open(mode, Turns.class, here, "timeout=2s")) {
            proveBrief(() -> wiring.stub.pause(0));
            assertThatThrownBy(() -> wiring.stub.pause(60_000)).isInstanceOf(GraftTimeoutException.class);
            Eventually.until("it is interrupted", () -> here.interrupted.get() == 1);
            for (int i = 0; i < 1_000; i++) {
                assertThat(wiring.stub.pause(0)).startsWith("graft-");
            }
            assertThat(here.interrupted).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void itMayCallOthersWhileItHasTheThread(Mode mode) throws Exception {
        Here here = new Here();
        try (Wiring<Turns> wiring = Wiring.open(mode, Turns.class, here)) {
            here.again.set(wiring.stub);
            proveBrief(() -> wiring.stub.nested(0));
            for (int levels = 0; levels < 30; levels++) {
                assertThat(wiring.stub.nested(levels)).startsWith("graft-");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aBodyLeavesNothingToTheThreadThatTakesOverFromIt(Mode mode) {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        Set<String> inherited = ConcurrentHashMap.newKeySet();
        Here here = new Here() {
            @Override
            public String nested(int levels) {
                String left = local.get();
                if (left != null) {
                    inherited.add(thread() + " has " + left);
                }
                local.set("what " + thread() + " set");
                try {
                    return levels == 0 ? thread() : again.get().nested(levels - 1);
                } finally {
                    local.remove();
                }
            }
        };
        try (Wiring<Turns> wiring = Wiring.open(mode, Turns.class, here)) {
            here.again.set(wiring.stub);
            proveBrief(() -> wiring.stub.nested(0));
            wiring.stub.nested(3); // on the thread that reads, which therefore starts another one
            proveBrief(() -> wiring.stub.nested(0));
        }
        assertThat(inherited).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void callsOfManyThreadsGoOnWhileSomeTurnOutLong(Mode mode) throws Exception {
        Here here = new Here();
        try (Wiring<Turns> wiring = Wiring.open(mode, Turns.class, here)) {
            proveBrief(() -> wiring.stub.pause(0));
            Future<?>[] callers = new Future<?>[8];
            for (int t = 0; t < callers.length; t++) {
                int seed = t;
                callers[t] = threads.submit(() -> {
                    for (int i = 0; i < 500; i++) {
                        assertThat(wiring.stub.pause((i + seed) % 100 == 0 ? 5 : 0))
                                .startsWith("graft-");
                        assertThat(wiring.stub.thread()).startsWith("graft-");
                    }
                    return true;
                });
            }
            for (Future<?> each : callers) {
                each.get(50, TimeUnit.SECONDS);
            }
        }
    }
}
