package dev.graft.jna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchTest {
    private final Watch watch = Watch.started("test");

    /** Runs a call on an interrupted thread until it was told so often, but not for ever. */
    private boolean isTold(int times, Runnable more) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(times);
        Thread thread = new Thread(() -> watch.watched(
                () -> {
                    told.countDown();
                    more.run();
                },
                () -> {
                    Thread.currentThread().interrupt();
                    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
                    while (told.getCount() > 0 && System.nanoTime() < end) {
                        Thread.onSpinWait(); // as a wait would end at once
                    }
                    return told;
                }));
        thread.start();
        thread.join();
        return told.getCount() == 0;
    }

    @Test
    void aGuestIsToldAsLongAsItsThreadIsInterrupted() throws Exception {
        assertThat(isTold(3, () -> {})).isTrue();
    }

    @Test
    void oneThatFailsToHearIsLoggedAndOthersAreTold() throws Exception {
        Logger logger = Logger.getLogger(Watch.class.getName());
        logger.setLevel(Level.OFF);
        try {
            assertThat(isTold(1, () -> {
                        throw new IllegalStateException("deaf");
                    }))
                    .isTrue();
            assertThat(isTold(1, () -> {})).isTrue();
        } finally {
            logger.setLevel(null);
        }
    }
}
