package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Codec;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.References;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long objects are kept for a side that says nothing. */
class LeasesTest {
    private static final Duration LEASE = Duration.ofMillis(400);
    private static final Limits LIMITS = new Limits(1 << 20, 10, 1_000, 100);
    private static final Returning CONTRACT = new Returning();

    private final Served<Runnable> served = Served.by(CONTRACT, () -> {});
    private final Workers workers = new Workers();
    private final Ticker ticker = new Ticker();
    private final Background background = new Background(workers, ticker, new Endings(workers, () -> {}));
    private final Session session = Session.connected(
            new FakeConnection(),
            new SessionSetup(
                    new Offer(List.of(served)),
                    LIMITS,
                    false,
                    new NoMachinery(),
                    LEASE,
                    null,
                    background,
                    new Waiting(),
                    () -> {},
                    null,
                    ended -> {}));

    @AfterEach
    void close() throws InterruptedException {
        ticker.close();
        workers.close(1_000_000_000);
    }

    /** A contract whose method returns its target. */
    private static final class Returning extends Skeleton<Runnable> {
        private final Codec<Runnable> codec = reference(0);
        volatile @Nullable References kept;

        Returning() {
            super(Runnable.class, "graft");
            var unused = method("itself()", 1);
        }

        @Override
        protected Skeleton<?> referenced(int number) {
            return this;
        }

        @Override
        public Runnable stub(Binding<Runnable> binding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void invoke(int method, Runnable target, MessageReader in, MessageWriter out) {
            kept = in.references();
            codec.write(out, 1, target);
        }
    }

    private record At(long deadline, Runnable what) implements Ticker.Timed {
        @Override
        public void expired() {
            what.run();
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Without that, a subscriber of one that has frozen would wait for ever. */
    @Test
    void theHomeOfObjectsHasToSaySomethingToo() {
        FakeConnection.hello(session, new Offer(List.of(served)));
        FakeConnection.deliver(session, ReferenceFrames.announce(1, Offer.described(CONTRACT, 0)));
        WireOutput call = new WireOutput(64);
        Frames.call(call, 1, new PlainCall(), 0, List.of(new ReferenceFrames.Reference(7, 0, 1)));
        FakeConnection.deliver(session, call);
        until(() -> CONTRACT.kept != null);
        FakeConnection.deliver(session, release(session));

        until(() -> session.gone() != null);
        assertThat(CONTRACT.kept).isNotNull();
    }

    /** The other side gives back what it was given, so that it is the home of the only object there is. */
    private static WireOutput release(Session session) {
        until(() -> !session.exports().isEmpty());
        WireOutput frame = new WireOutput(64);
        byte[] bytes = ReferenceFrames.release(List.of(new ReferenceFrames.Release(1, 1)));
        frame.raw(bytes, 0, bytes.length);
        return frame;
    }

    /** A process that was suspended, in a debugger for example, does not take its own sleep for the silence of its callers. */
    @Test
    void theSleepOfThisSideIsNotTheSilenceOfTheOther() {
        FakeConnection.hello(session, new Offer(List.of(served)));
        WireOutput call = new WireOutput(64);
        Frames.call(call, 1, new PlainCall(), 0, List.of());
        FakeConnection.deliver(session, call);
        until(() -> !session.exports().isEmpty());

        CompletableFuture<Void> looked = new CompletableFuture<>();
        ticker.watch(new At(Deadline.inNanos(LEASE.toNanos() / 2), () -> looked.complete(null)));
        looked.orTimeout(20, TimeUnit.SECONDS).join();

        CompletableFuture<Void> asleep = new CompletableFuture<>();
        CompletableFuture<Void> awake = new CompletableFuture<>();
        ticker.watch(new At(Deadline.inNanos(0), () -> {
            asleep.complete(null);
            awake.join();
        }));
        asleep.orTimeout(20, TimeUnit.SECONDS).join();
        long morning = System.nanoTime() + 3 * LEASE.toNanos();
        until(() -> System.nanoTime() - morning > 0);
        CompletableFuture<@Nullable CallFailure> gone = new CompletableFuture<>();
        ticker.watch(new At(Deadline.inNanos(20_000_000), () -> gone.complete(session.gone())));
        awake.complete(null);

        assertThat(gone.orTimeout(20, TimeUnit.SECONDS).join()).isNull();
        until(() -> session.gone() != null); // and yet the other side has to say something
    }
}
