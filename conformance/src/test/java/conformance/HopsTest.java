package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftCancelledException;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.Hypertube;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that call on: the first caller's time and its giving up reach the last callee. */
class HopsTest {
    private static final int HOPS = 3;

    private final List<Hypertube> tubes = new ArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CompletableFuture<String> promise = new CompletableFuture<>();

    @AfterEach
    void close() {
        for (int i = tubes.size(); i > 0; i--) { // from the first caller on
            tubes.get(i - 1).close(Duration.ZERO);
        }
    }

    /** Each listens, and calls the one that was made before it; the last one made is the first caller's. */
    private Hop row(String keys) {
        Hop next = null;
        for (int i = 0; i < HOPS; i++) {
            Hypertube callee = Hypertube.builder()
                    .provide(Hop.class, new Calling(next))
                    .listen("tcp://127.0.0.1:0")
                    .open();
            tubes.add(callee);
            Hypertube caller = Hypertube.builder()
                    .connection("host=" + callee.addresses().get(0) + keys)
                    .open();
            tubes.add(caller);
            next = caller.graft(Hop.class);
        }
        return next;
    }

    private final class Calling implements Hop {
        private final Hop next;

        Calling(Hop next) {
            this.next = next;
        }

        @Override
        public List<Long> remaining() {
            List<Long> all = new ArrayList<>();
            all.add(GraftContext.current().remaining().orElseThrow().toNanos());
            if (next != null) {
                all.addAll(next.remaining());
            }
            return all;
        }

        @Override
        public void hang() throws InterruptedException {
            if (next != null) {
                next.hang();
                return;
            }
            hanging.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }

        @Override
        public CompletableFuture<String> promise() {
            if (next != null) {
                return next.promise();
            }
            hanging.countDown();
            return promise;
        }
    }

    @Test
    void theRemainingTimeShrinksAtEachHop() {
        assertThat(row(";timeout=20s").remaining())
                .hasSize(HOPS)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .allSatisfy(left -> assertThat(left).isBetween(1L, 20_000_000_000L))
                .doesNotHaveDuplicates();
    }

    @Test
    void whenTheFirstTimeIsOverTheLastCalleeIsInterrupted() throws Exception {
        Hop first = row("");
        assertThatThrownBy(() -> GraftContext.current()
                        .withTimeout(Duration.ofMillis(300))
                        .wrap(() -> {
                            first.hang();
                            return null;
                        })
                        .call())
                .isExactlyInstanceOf(GraftTimeoutException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interruptingTheFirstCallerInterruptsTheLastCallee() throws Exception {
        Hop first = row("");
        FutureTask<Void> call = new FutureTask<>(() -> {
            first.hang();
            return null;
        });
        Thread caller = new Thread(call);
        caller.start();
        assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseExactlyInstanceOf(GraftCancelledException.class);
    }

    @Test
    void cancellingTheFirstFutureCancelsTheLast() throws Exception {
        CompletableFuture<String> first = row("").promise();
        assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
        first.cancel(true);
        Eventually.until("the last future is cancelled", promise::isCancelled);
    }
}
