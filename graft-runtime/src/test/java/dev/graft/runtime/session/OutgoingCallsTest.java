package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.transport.Address;
import dev.graft.runtime.transport.TransportException;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each call has one end, whatever happens at once. */
class OutgoingCallsTest {
    private static final Limits LIMITS = new Limits(1 << 20, 10, 1_000, 100);
    private static final OneMethod CONTRACT = new OneMethod();

    private final Workers workers = new Workers();
    private final Background background = new Background(workers, new Ticker(), new Endings(workers, () -> {}));
    private final Offer offer = new Offer(List.of(Served.by(CONTRACT, () -> {})));

    @AfterEach
    void close() throws InterruptedException {
        background.ticker().close();
        background.workers().close(1_000_000_000);
    }

    private static final class OneMethod extends Skeleton<Runnable> {
        final ContractMethod later = method("later(byte[])", 1, "bytes");

        OneMethod() {
            super(Runnable.class, "graft");
        }

        @Override
        public Runnable stub(Binding<Runnable> binding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void invoke(int method, Runnable target, MessageReader in, MessageWriter out) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Counted implements OutgoingCall {
        final long id;
        final AtomicInteger ends = new AtomicInteger();

        Counted(long id) {
            this.id = id;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public void complete(Frames.End frame) {
            ends.incrementAndGet();
        }

        @Override
        public void fail(CallFailure failure) {
            ends.incrementAndGet();
        }
    }

    private Session session(FakeConnection connection) {
        SessionSetup setup = new SessionSetup(
                Offer.NONE,
                LIMITS,
                false,
                new NoMachinery(),
                Duration.ofMinutes(1),
                null,
                background,
                new Waiting(),
                () -> {},
                null,
                ended -> {});
        Session session = Session.connected(connection, setup);
        FakeConnection.hello(session, offer);
        return session;
    }

    private RemoteGraft graft(Session session) {
        Address address = new Address("tcp", "localhost", 1, "");
        Endpoint endpoint = new Endpoint(address.toString(), () -> CompletableFuture.completedFuture(session));
        NoMachinery machinery = new NoMachinery();
        Remote remote = new Remote("graft", null, List.of(address), LIMITS, null, Duration.ofMinutes(1));
        return new RemoteGraft(remote, new Endpoints(List.of(endpoint)), machinery, () -> background);
    }

    private static Counted start(Session session, AtomicReference<Counted> made) throws InterruptedException {
        return session.start(new WireOutput(64), new PlainCall(), (id, connection) -> {
            Counted call = new Counted(id);
            made.set(call);
            return call;
        });
    }

    private static Counted start(Session session) throws InterruptedException {
        return start(session, new AtomicReference<>());
    }

    private static CompletableFuture<String> call(RemoteGraft graft, int size) {
        Call call = graft.callLater(CONTRACT.later);
        call.arguments().bytes(1, new byte[size]);
        return call.later(in -> "answered");
    }

    @Test
    void aCallThatIsGivenUpIsNotTakenForOneOfAnotherSession() throws InterruptedException {
        Session first = session(new FakeConnection());
        FakeConnection connection = new FakeConnection();
        Session second = session(connection);
        Counted call = start(first);
        Counted other = start(second);
        assertThat(other.id).isEqualTo(call.id);

        second.abandon(call); // as a retry would that has already found another session

        assertThat(connection.sent).doesNotContain(Frames.CANCEL);
        FakeConnection.result(second, other.id);
        assertThat(other.ends).hasValue(1);
    }

    @Test
    void aSessionThatEndsMeanwhileEndsTheCallOrRefusesItAndNotBoth() throws Exception {
        TransportException lost = new TransportException(TransportException.Kind.CLOSED, "lost", null);
        for (int i = 0; i < 3_000; i++) {
            Session session = session(new FakeConnection());
            AtomicReference<Counted> made = new AtomicReference<>();
            CountDownLatch ready = new CountDownLatch(1);
            CompletableFuture<Void> ending = CompletableFuture.runAsync(() -> {
                ready.countDown();
                while (made.get() == null) {
                    Thread.onSpinWait();
                }
                session.closed(lost);
            });
            ready.await();
            Counted started = start(session, made);
            ending.get();
            int ends = made.get().ends.get();
            assertThat(ends + (started == null ? 1 : 0))
                    .as("ends of call %s", i)
                    .isEqualTo(1);
        }
    }

    @Test
    void argumentsThatAreBeingSentStayWhateverThePeerAnswers() {
        FakeConnection connection = new FakeConnection();
        Session session = session(connection);
        for (int i = 0; i < 64; i++) { // what depends on it is taken for brief, and runs at once
            session.fit(CONTRACT.later).completions().took(1);
        }
        int size = Sender.LARGE + 1;
        AtomicInteger parts = new AtomicInteger();
        connection.peer = kind -> {
            if (kind == Frames.PART && parts.incrementAndGet() == 2) {
                FakeConnection.result(session, 1);
            }
        };
        RemoteGraft graft = graft(session);
        connect(graft);

        assertThat(call(graft, size)).isCompletedWithValue("answered");
        assertThat(parts).hasValue(5);
    }

    @Test
    void whoeverCompletesTheFutureEndsTheCall() {
        FakeConnection connection = new FakeConnection();
        Session session = session(connection);
        RemoteGraft graft = graft(session);
        connect(graft);
        CompletableFuture<String> completed = call(graft, 1);
        CompletableFuture<String> failed = call(graft, 1);
        CompletableFuture<String> cancelled = call(graft, 1);
        assertThat(session.pending()).isEqualTo(3);

        completed.complete("enough");
        failed.completeExceptionally(new IllegalStateException("too late"));
        cancelled.cancel(false);

        assertThat(session.pending()).isZero();
        assertThat(connection.sent.stream().filter(kind -> kind == Frames.CANCEL))
                .hasSize(3);
    }

    /** From here on calls begin on the thread that makes them. */
    private static void connect(RemoteGraft graft) {
        try {
            graft.search().next(Deadline.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAttemptToConnectThatEndsInAnErrorIsNotWaitedForEver() {
        AtomicInteger dials = new AtomicInteger();
        Address address = new Address("tcp", "localhost", 1, "");
        Endpoint endpoint = new Endpoint(address.toString(), () -> {
            dials.incrementAndGet();
            throw new OutOfMemoryError("unable to create native thread");
        });
        for (int i = 1; i <= 2; i++) {
            CallFailure failure =
                    catchThrowableOfType(CallFailure.class, () -> endpoint.session(Deadline.inNanos(5_000_000_000L)));
            assertThat(failure.problem()).isEqualTo(Problem.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("native thread");
            assertThat(dials).hasValue(i);
        }
    }

    /** Else one that blocks in the face of an element would keep whoever subscribes. */
    @Test
    void elementsThatComeWhileOneSubscribesAreNotSignalledOnItsThread() {
        FakeConnection connection = new FakeConnection();
        Session session = session(connection);
        connection.peer = kind -> {
            if (kind == Frames.REQUEST) {
                WireOutput element = new WireOutput(64);
                Frames.element(element, 1, List.of());
                FakeConnection.deliver(session, element);
            }
        };
        RemoteGraft graft = graft(session);
        connect(graft);
        CompletableFuture<Thread> signalled = new CompletableFuture<>();
        Call call = graft.callLater(CONTRACT.later);
        call.arguments().bytes(1, new byte[1]);

        call.stream(
                new Flow.Subscriber<String>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        subscription.request(1);
                    }

                    @Override
                    public void onNext(String element) {
                        signalled.complete(Thread.currentThread());
                    }

                    @Override
                    public void onError(Throwable failure) {
                        signalled.completeExceptionally(failure);
                    }

                    @Override
                    public void onComplete() {}
                },
                in -> "element");

        assertThat(signalled.orTimeout(20, TimeUnit.SECONDS).join()).isNotSameAs(Thread.currentThread());
    }
}
