package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftContext;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Provides;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** What a caller passes is called back, as it would be in memory. */
class CallbacksTest {
    @Provides
    final Market market = new MarketImpl();

    @GraftTest
    @Parity("References: a caller is called back while it waits")
    void whileTheCallerWaits(Market stub) {
        CountingBell bell = new CountingBell();
        assertThat(stub.ring(bell, 5)).isEqualTo(5);
        assertThat(bell.rung).hasValue(5);
    }

    @GraftTest
    @Parity("References: a callback runs on the thread that waits, with its locks and thread-locals")
    void onTheWaitingThread(Market stub) {
        CountingBell bell = new CountingBell();
        ReentrantLock lock = new ReentrantLock();
        ThreadLocal<String> local = new ThreadLocal<>();
        Bell locked = times -> {
            lock.lock();
            try {
                assertThat(local.get()).isEqualTo("caller's");
                return bell.ring(times);
            } finally {
                lock.unlock();
            }
        };
        lock.lock();
        local.set("caller's");
        try {
            assertThat(stub.ring(locked, 300)).isEqualTo(300);
        } finally {
            local.remove();
            lock.unlock();
        }
        assertThat(bell.threads).containsOnly(Thread.currentThread());
    }

    @GraftTest
    @Parity("References: to any depth of caller calls callee calls caller")
    void toAnyDepth(Market stub) {
        MarketImpl.OwnDiver diver = new MarketImpl.OwnDiver();
        assertThat(stub.dive(diver, 60)).isEqualTo(60);
    }

    @GraftTest
    @Parity("References: a callback that outlives its call")
    void afterTheCall(Market stub) throws Exception {
        CountingBell bell = new CountingBell();
        assertThat(stub.ringLater(bell, 4).get(20, TimeUnit.SECONDS)).isEqualTo(4);
        assertThat(bell.rung).hasValue(4);
    }

    @GraftTest
    @Parity("References: two callbacks at once do not wait for each other")
    void atOnce(Market stub) {
        CyclicBarrier bothRing = new CyclicBarrier(2);
        CountingBell bell = new CountingBell();
        Bell together = times -> {
            try {
                bothRing.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return bell.ring(times);
        };
        assertThat(stub.ringAtOnce(together)).isEqualTo(2);
    }

    @GraftTest
    @Parity("References: the context of the call is that of its callbacks")
    void context(Market stub) throws Exception {
        Bell bell = times ->
                GraftContext.current().baggage().getOrDefault("tenant", "").length();
        int rung = GraftContext.current()
                .withBaggage("tenant", "t1")
                .wrap(() -> stub.ring(bell, 1))
                .call();
        assertThat(rung).isEqualTo(2);
    }

    @GraftTest
    @Parity("References: what a callback throws reaches the callee and then the caller")
    void exceptions(Market stub) {
        Bell broken = times -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> stub.ring(broken, 1))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }
}
