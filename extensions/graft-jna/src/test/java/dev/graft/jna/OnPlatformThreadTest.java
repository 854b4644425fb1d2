package dev.graft.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As on virtual threads, whichever Java runs this. */
@Timeout(60)
class OnPlatformThreadTest {
    @Test
    void theOtherThreadIsInTheSameCall() throws Exception {
        GraftContext context = GraftContext.current().withBaggage("who", "ann");

        String ran = context.wrap(() ->
                        OnPlatformThread.elsewhere(() -> Thread.currentThread().getName()
                                + GraftContext.current().baggage()))
                .call();

        assertThat(ran).isEqualTo("graft-guest{who=ann}");
        assertThat(OnPlatformThread.elsewhere(() -> Thread.currentThread().getContextClassLoader()))
                .isNotNull()
                .isSameAs(Thread.currentThread().getContextClassLoader());
    }

    @Test
    void anInterruptionReachesItAndItsEndIsAwaited() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<String> end = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                end.set(OnPlatformThread.elsewhere(() -> waitForEver(begun))
                        + (Thread.currentThread().isInterrupted() ? ", and still marked so" : ""));
            } catch (Exception e) {
                end.set(e.toString());
            }
        });
        caller.start();
        begun.await();

        caller.interrupt();

        caller.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(end).hasValue("interrupted, and still marked so");
    }

    private static String waitForEver(CountDownLatch begun) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return "over";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    @Test
    void whatItThrowsIsThrownHere() {
        assertThatThrownBy(() -> OnPlatformThread.elsewhere(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        AssertionError error = new AssertionError("no");
        assertThatThrownBy(() -> OnPlatformThread.elsewhere(() -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThatThrownBy(() -> OnPlatformThread.runDeep(() -> {
                    throw error;
                }))
                .isSameAs(error);
    }
}
