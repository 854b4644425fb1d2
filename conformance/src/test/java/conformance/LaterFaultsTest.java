package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftTimeoutException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.testkit.Faults;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Provides;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** What goes wrong with a call for a future fails the future, and is never thrown by the call. */
class LaterFaultsTest {
    private static final Item ITEM = Item.of("sku");

    @Provides
    final Later callee = new LaterImpl();

    private static void fails(CompletableFuture<?> future, Class<? extends GraftException> type, Outcome outcome) {
        Throwable thrown = catchThrowable(() -> future.get(20, TimeUnit.SECONDS));
        assertThat(thrown).isInstanceOf(ExecutionException.class);
        assertThat(thrown.getCause()).isExactlyInstanceOf(type);
        GraftException failure = (GraftException) thrown.getCause();
        assertThat(failure.outcome()).isEqualTo(outcome);
        assertThat(failure.graft()).isEqualTo("later");
        assertThat(failure.method()).isEqualTo("echo(conformance.Item)");
    }

    private static void works(Later stub) throws Exception {
        assertThat(stub.echo(ITEM).get(20, TimeUnit.SECONDS)).isEqualTo(ITEM);
    }

    @GraftTest
    @Parity("Interactions: a callee that refuses fails the future")
    void refused(Later stub, Faults faults) throws Exception {
        faults.on(Later.class).next(1).refuse();
        fails(stub.echo(ITEM), GraftUnavailableException.class, Outcome.NOT_EXECUTED);
        works(stub);
    }

    @GraftTest
    @Parity("Interactions: a lost connection fails the future and leaves the outcome open")
    void lostBefore(Later stub, Faults faults) throws Exception {
        faults.on(Later.class).method("echo").next(1).loseConnection();
        fails(stub.echo(ITEM), GraftConnectionLostException.class, Outcome.UNKNOWN);
        works(stub);
    }

    @GraftTest
    @Parity("Interactions: a lost connection fails the future and leaves the outcome open")
    void lostAfter(Later stub, Faults faults) throws Exception {
        faults.on(Later.class).next(1).loseConnectionAfterTheCall();
        fails(stub.echo(ITEM), GraftConnectionLostException.class, Outcome.UNKNOWN);
        works(stub);
    }

    @GraftTest(keys = "timeout=300ms")
    @Parity("Interactions: a callee that is too slow fails the future with a timeout")
    void tooSlow(Later stub, Faults faults) throws Exception {
        faults.on(Later.class).next(1).delay(Duration.ofMinutes(1));
        fails(stub.echo(ITEM), GraftTimeoutException.class, Outcome.UNKNOWN);
        faults.clear();
    }

    @GraftTest
    @Parity("Interactions: a callee that is slow keeps its future's result")
    void slow(Later stub, Faults faults) throws Exception {
        faults.on(Later.class).delay(Duration.ofMillis(30));
        long began = System.nanoTime();
        works(stub);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }
}
