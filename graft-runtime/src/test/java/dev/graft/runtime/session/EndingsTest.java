package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EndingsTest {
    private static final int MANY = 10 * Endings.MOST_AT_ONCE;

    private final AtomicInteger closing = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(Endings.MOST_AT_ONCE);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(MANY);

    @Test
    void ofManyObjectsAFewAreClosedAtOnceAndThenTheOthers() throws Exception {
        Workers workers = new Workers();
        try {
            Endings endings = new Endings(workers, closed::countDown);

            for (int i = 0; i < MANY; i++) {
                endings.close(this::closeSlowly);
            }

            assertThat(endings.underWay()).isEqualTo(MANY);
            enough.await();
            goOn.countDown();
            closed.await();
            assertThat(most).hasValue(Endings.MOST_AT_ONCE);
            assertThat(endings.underWay()).isZero();
        } finally {
            assertThat(workers.close(TimeUnit.SECONDS.toNanos(10))).isTrue();
        }
    }

    private void closeSlowly() throws InterruptedException {
        most.accumulateAndGet(closing.incrementAndGet(), Math::max);
        enough.countDown();
        goOn.await();
        closing.decrementAndGet();
    }
}
