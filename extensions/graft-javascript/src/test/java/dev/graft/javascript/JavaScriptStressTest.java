package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.Hypertube;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Feed;
import weather.Station;
import weather.UnknownPlaceException;

/** Many threads at once, for {@code stress.seconds}, with whatever crosses; and nothing is left of it. */
@Timeout(600)
class JavaScriptStressTest {
    static final Path MODULE = Path.of("src/test/modules/stress").toAbsolutePath();
    private static final long SECONDS = Long.getLong("stress.seconds", 5);
    private static final int THREADS = 8;
    private static final long MIB = 1 << 20;

    private final ExecutorService callers = Executors.newFixedThreadPool(THREADS + 1);
    private final Queue<WeakReference<Object>> passed = new ConcurrentLinkedQueue<>();
    private final AtomicLong calls = new AtomicLong();
    private Hypertube tube;
    private Hypertube caller;
    private Feed feed;
    private Feed remote;

    @BeforeEach
    void open() {
        TestedPlatform.require();
        tube = Hypertube.builder()
                .connection("name=feed;runtime=javascript;timeout=60s;modules=" + MODULE)
                .listen("tcp://127.0.0.1:0")
                .open();
        caller = Hypertube.builder()
                .connection("timeout=60s;lease=1m;host=" + tube.addresses().get(0))
                .open();
        feed = tube.graft(Feed.class);
        remote = caller.graft(Feed.class);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        if (caller != null) {
            caller.close();
        }
        if (tube != null) {
            tube.close();
        }
    }

    /** What there is while nothing is called: objects of JavaScript's, threads, and memory in bytes. */
    private record Left(long objects, long v8, long external, long threads, long heap) {}

    /** @param threads so many there may be, once those of pools have waited in vain */
    private Left left(long threads) throws Exception {
        Left last = measured();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (last.objects > 0 || last.threads > threads || passed.stream().anyMatch(each -> each.get() != null)) {
            assertThat(System.nanoTime()).as("what is left: %s", last).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
            last = measured();
        }
        passed.clear();
        return last;
    }

    private Left measured() throws Exception {
        System.gc();
        remote.heard(); // which tells either side what the other one needs no more
        List<Integer> javaScript = Collector.ofAll(feed.numbers("left")).all();
        return new Left(
                javaScript.get(0),
                javaScript.get(1) * 1024L,
                javaScript.get(2) * 1024L,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    @Test
    void nothingIsLeftOfManyThreadsThatCallAtOnce() throws Exception {
        run(0); // which starts the callers
        long threads = measured().threads + 8; // some are in pools all the time
        run(Math.min(SECONDS, 3));
        Left before = left(Long.MAX_VALUE);
        run(SECONDS);
        Left after = left(threads);

        assertThat(calls.get()).isGreaterThan(SECONDS * 20);
        assertThat(after.v8).as("%s, before %s", after, before).isLessThan(before.v8 + 4 * MIB);
        assertThat(after.external).as("%s, before %s", after, before).isLessThan(before.external + 4 * MIB);
        assertThat(after.heap).as("%s, before %s", after, before).isLessThan(before.heap + 16 * MIB);
    }

    private void run(long seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Feed called = i % 2 == 0 ? feed : remote;
            int first = i;
            all.add(callers.submit(() -> {
                for (int n = first; System.nanoTime() < end; n++) {
                    call(called, n);
                    calls.incrementAndGet();
                }
                return null;
            }));
        }
        all.add(callers.submit(() -> {
            while (System.nanoTime() < end) {
                System.gc();
                Collector.ofAll(feed.numbers("left")).all();
                LockSupport.parkNanos(100_000_000);
            }
            return null;
        }));
        for (Future<?> each : all) {
            each.get(seconds + 120, TimeUnit.SECONDS);
        }
    }

    private void call(Feed called, int n) throws Exception {
        switch (n % 8) {
            case 0 -> assertThat(called.sum(passed(new Numbered(null)), "", 4)).isEqualTo(10);
            case 1 ->
                assertThat(called.sum(passed(new Numbered(new UnknownPlaceException("Rome", "gone"))), "", 4))
                        .isEqualTo(-4);
            case 2 ->
                assertThatThrownBy(() -> called.sum(passed(new Numbered(new IllegalStateException("broken"))), "", 4))
                        .hasMessageContaining("broken");
            case 3 -> assertThatThrownBy(() -> called.numbers("declared")).isInstanceOf(UnknownPlaceException.class);
            case 4 -> assertThatThrownBy(() -> called.numbers("undeclared")).isInstanceOf(GraftRemoteException.class);
            case 5 -> {
                List<Station> stations = Collector.ofAll(called.stations()).all();
                assertThat(stations.stream().map(Station::count)).containsExactly(1, 1, 1);
                stations.get(0).close();
            }
            case 6 -> {
                Collector<Integer> some = Collector.of(called.open().numbers("all"), 20);
                JavaScriptStreamsTest.await("20 elements", () -> some.elements.size() == 20);
                Objects.requireNonNull(some.subscription).cancel();
            }
            default ->
                assertThatThrownBy(
                                () -> Collector.ofAll(called.numbers("failing")).all())
                        .hasCauseInstanceOf(UnknownPlaceException.class);
        }
    }

    private Feed passed(Feed object) {
        passed.add(new WeakReference<>(object));
        passed.removeIf(each -> passed.size() > 1_000 && each.get() == null);
        return object;
    }

    /** Publishes 1, 2, 3, 4, and so on, or fails at once. */
    private record Numbered(@Nullable Throwable failure) implements Feed {
        @Override
        public Flow.Publisher<Integer> numbers(String how) {
            return new Numbers(failure == null ? Integer.MAX_VALUE : 0, failure);
        }

        @Override
        public Flow.Publisher<Station> stations() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Feed open() {
            return this;
        }

        @Override
        public int sum(Feed other, String how, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String heard() {
            return "";
        }
    }
}
