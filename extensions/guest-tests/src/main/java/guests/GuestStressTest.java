package guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftRemoteException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Feed;
import weather.Station;
import weather.UnknownPlaceException;

/** Many threads at once, for {@code stress.seconds}, with whatever crosses; and nothing is left of it. */
@Timeout(600)
public abstract class GuestStressTest extends FeedTest {
    private static final long SECONDS = Long.getLong("stress.seconds", 5);
    private static final int THREADS = 8;
    protected static final long MIB = 1 << 20;

    private final int callsPerSecond;
    private final ExecutorService callers = Executors.newFixedThreadPool(THREADS + 1);
    private final Queue<WeakReference<Object>> passed = new ConcurrentLinkedQueue<>();
    private final AtomicLong calls = new AtomicLong();

    /** @param callsPerSecond so many there are at least, on any machine */
    protected GuestStressTest(Guest guest, int callsPerSecond) {
        super(guest, "stress", "60s");
        this.callsPerSecond = callsPerSecond;
    }

    @AfterEach
    public void end() {
        callers.shutdownNow();
    }

    /** What the language still has, from what its module tells of that. */
    protected abstract List<Long> left(List<Integer> told);

    /** Whether that is no object any more. */
    protected abstract boolean noObject(List<Long> left);

    /** How much more of each there may be in the end. */
    protected abstract List<Long> allowance();

    /** What there is while nothing is called: in the language, threads, and bytes of Java's. */
    private record Left(List<Long> guest, long threads, long heap) {}

    /** @param threads so many there may be, once those of pools have waited in vain */
    private Left left(long threads) throws Exception {
        Left last = measured();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!noObject(last.guest)
                || last.threads > threads
                || passed.stream().anyMatch(each -> each.get() != null)) {
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
        return new Left(
                left(Collector.ofAll(feed.numbers("left")).all()),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    @Test
    public void nothingIsLeftOfManyThreadsThatCallAtOnce() throws Exception {
        run(0); // which starts the callers
        long threads = measured().threads + 8; // some are in pools all the time
        run(Math.min(SECONDS, 3));
        Left before = left(Long.MAX_VALUE);
        run(SECONDS);
        Left after = left(threads);

        assertThat(calls.get()).isGreaterThan(SECONDS * callsPerSecond);
        for (int i = 0; i < after.guest.size(); i++) {
            assertThat(after.guest.get(i))
                    .as("%s, before %s", after, before)
                    .isLessThan(before.guest.get(i) + allowance().get(i));
        }
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
            case 0 -> assertThat(called.sum(passed(numbered(null)), "all", 4)).isEqualTo(10);
            case 1 ->
                assertThat(called.sum(passed(numbered(new UnknownPlaceException("Rome", "gone"))), "all", 4))
                        .isEqualTo(-4);
            case 2 ->
                assertThatThrownBy(() -> called.sum(passed(numbered(new IllegalStateException("broken"))), "all", 4))
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
                Conditions.await("20 elements", () -> some.elements.size() == 20);
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
    private static Feed numbered(@Nullable Throwable failure) {
        return new JavaFeed(new Numbers(failure == null ? Integer.MAX_VALUE : 0, failure));
    }
}
