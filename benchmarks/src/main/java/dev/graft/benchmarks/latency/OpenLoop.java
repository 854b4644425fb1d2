package dev.graft.benchmarks.latency;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Makes calls at times that are fixed beforehand. A call that is late because the earlier ones are slow has been waiting since it was
 * due, and that counts. Threads take the next due call in turn, wait for its time and then for its answer, which is looked at.
 */
final class OpenLoop implements AutoCloseable {
    /** More than are ever under way where a way keeps up. */
    private static final int THREADS = 64;

    private final Peer peer;
    private final List<Peer.Caller> callers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    OpenLoop(Peer peer) throws Exception {
        this.peer = peer;
        for (int i = 0; i < THREADS; i++) {
            callers.add(peer.caller());
        }
    }

    /** Makes the calls of so many milliseconds. What has not begun a tenth of that time later is given up, and counts as ended then. */
    Latency run(int perSecond, long millis) throws Exception {
        Run run = new Run(perSecond, millis);
        List<Future<Long>> missed = new ArrayList<>();
        for (Peer.Caller caller : callers) {
            missed.add(threads.submit((Callable<Long>) () -> run.take(caller)));
        }
        long sum = 0;
        for (Future<Long> each : missed) {
            try {
                sum += each.get(2 * millis + 30_000, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a call failed: " + e.getCause(), e.getCause());
            }
        }
        return Latency.of(run.histogram, sum);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class Run {
        private final ConcurrentHistogram histogram = new ConcurrentHistogram(3);
        private final AtomicInteger next = new AtomicInteger();
        private final long nanosBetween;
        private final long calls;
        private final long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(5);
        private final long end;

        Run(int perSecond, long millis) {
            nanosBetween = TimeUnit.SECONDS.toNanos(1) / perSecond;
            calls = perSecond * millis / 1_000;
            end = start + TimeUnit.MILLISECONDS.toNanos(millis + millis / 10);
        }

        /** Makes calls until none is left, and gives the number of those that it was too late for. */
        long take(Peer.Caller caller) throws Exception {
            long missed = 0;
            for (long i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                long due = start + i * nanosBetween;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                boolean late = System.nanoTime() - end > 0;
                Object answer = late ? peer.expected() : caller.call();
                histogram.recordValue(System.nanoTime() - due);
                Payload.check(peer.expected(), answer);
                missed += late ? 1 : 0;
            }
            return missed;
        }
    }
}
