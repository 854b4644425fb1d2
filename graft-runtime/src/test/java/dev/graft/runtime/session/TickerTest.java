package dev.graft.runtime.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TickerTest {
    private final Ticker ticker = new Ticker();

    @AfterEach
    void close() {
        ticker.close();
    }

    private record At(long deadline, Runnable what) implements Ticker.Timed {
        @Override
        public void expired() {
            what.run();
        }
    }

    private void in(long millis, Runnable what) {
        ticker.watch(new At(Deadline.inNanos(TimeUnit.MILLISECONDS.toNanos(millis)), what));
    }

    /** A lock, for which it waits as it waits for the next deadline, would do the same. */
    @Test
    void whatComesWhileSomethingIsToldIsNotForgottenWhereThatWaits() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        in(1, () -> {
            in(50, () -> told.complete("told"));
            LockSupport.parkNanos(1); // takes what the thread was woken by
        });

        String unused = told.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aNearerDeadlineIsNotLateForAFartherOne() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        in(3_600_000, () -> {});
        in(20, () -> told.complete("told"));

        String unused = told.get(20, TimeUnit.SECONDS);
    }
}
