package conformance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts, and knows who rang. */
final class CountingBell implements Bell {
    final AtomicInteger rung = new AtomicInteger();
    final List<Thread> threads = new CopyOnWriteArrayList<>();

    @Override
    public int ring(int times) {
        threads.add(Thread.currentThread());
        return rung.addAndGet(times);
    }
}
