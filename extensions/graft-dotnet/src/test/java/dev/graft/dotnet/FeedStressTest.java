package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.Hypertube;
import guests.Collector;
import guests.Conditions;
import guests.JavaFeed;
import guests.Numbers;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Feed;
import weather.UnknownPlaceException;

/**
 * Streams and objects in both directions on eight threads, in this process and from elsewhere, for {@code stress.seconds};
 * and nothing is left of it in either language.
 */
@Timeout(600)
class FeedStressTest {
    private static final int THREADS = 8;
    private static final long SECONDS = Long.getLong("stress.seconds", 3);

    private final Queue<WeakReference<Feed>> passed = new ConcurrentLinkedQueue<>();
    private final AtomicLong calls = new AtomicLong();

    @Test
    void nothingIsLeftOfManyThreadsThatPublishAndSubscribe() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try (Hypertube tube = Hypertube.builder()
                        .connection("name=feed;runtime=dotnet;timeout=60s;modules=" + CSharp.module("Feeds"))
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection(
                                "timeout=60s;lease=1m;host=" + tube.addresses().get(0))
                        .open()) {
            Feed feed = tube.graft(Feed.class);
            Feed remote = caller.graft(Feed.class);
            run(callers, feed, remote, Math.min(SECONDS, 1));
            int threads = awaitNothingLeft(feed, remote, Integer.MAX_VALUE) + THREADS;
            run(callers, feed, remote, SECONDS);
            awaitNothingLeft(feed, remote, threads);
        } finally {
            callers.shutdownNow();
        }
        assertThat(calls.get()).isGreaterThanOrEqualTo(THREADS);
    }

    private void run(ExecutorService callers, Feed feed, Feed remote, long seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            all.add(callers.submit(() -> {
                for (int n = first; System.nanoTime() < end; n++) {
                    call(first % 2 == 0 ? feed : remote, n);
                    calls.incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get(seconds + 120, TimeUnit.SECONDS);
        }
    }

    private void call(Feed called, int n) throws Exception {
        switch (n % 6) {
            case 0 -> assertThat(called.sum(passed(), "all", 1_000)).isEqualTo(5_050);
            case 1 -> assertThat(called.sum(passed(), "all", 10)).isEqualTo(55);
            case 2 ->
                assertThat(Collector.ofAll(called.numbers("quiet three")).all()).containsExactly(1, 2, 3);
            case 3 -> {
                Collector<Integer> some = Collector.of(called.numbers("quiet endless"), 2);
                Conditions.await("two elements", () -> some.elements.size() == 2);
                Objects.requireNonNull(some.subscription).cancel();
            }
            case 4 -> {
                Collector<Integer> failing = Collector.ofAll(called.numbers("quiet declared"));
                assertThatThrownBy(failing::all)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(UnknownPlaceException.class);
            }
            default -> assertThatThrownBy(() -> called.numbers("")).isInstanceOf(UnknownPlaceException.class);
        }
    }

    private Feed passed() {
        Feed object = new JavaFeed(new Numbers(100, null));
        passed.add(new WeakReference<>(object));
        passed.removeIf(each -> passed.size() > 1_000 && each.get() == null);
        return object;
    }

    /**
     * Waits until both collectors have found all that was passed.
     *
     * @param most so many threads there may be then
     * @return how many threads there are
     */
    private int awaitNothingLeft(Feed feed, Feed remote, int most) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            System.gc();
            remote.heard(); // which tells either side what the other one needs no more
            int left = Collector.ofAll(feed.numbers("left")).all().get(0);
            long referred = passed.stream().filter(each -> each.get() != null).count();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            if (left == 0 && referred == 0 && threads <= most) {
                passed.clear();
                return threads;
            }
            assertThat(System.nanoTime())
                    .as(
                            "publishers of C# left: %s, objects of Java's: %s, threads: %s of %s",
                            left, referred, threads, most)
                    .isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
