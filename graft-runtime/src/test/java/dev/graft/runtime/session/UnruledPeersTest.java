package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.transport.Address;
import dev.graft.runtime.wire.Limits;
import dev.graft.runtime.wire.WireOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Peers that do not keep to the rules of references and streams harm themselves, and nothing grows by them. */
class UnruledPeersTest {
    private static final Limits LIMITS = new Limits(1 << 20, 10, 1_000, 100);
    private static final OneMethod CONTRACT = new OneMethod();

    private final Workers workers = new Workers();
    private final Background background = new Background(workers, new Ticker(), new Endings(workers, () -> {}));
    private final FakeConnection connection = new FakeConnection();
    private final Session session = Session.connected(
            connection,
            new SessionSetup(
                    new Offer(List.of(Served.by(CONTRACT, () -> {}))),
                    LIMITS,
                    false,
                    new NoMachinery(),
                    Duration.ofMinutes(1),
                    null,
                    background,
                    new Waiting(),
                    () -> {},
                    null,
                    ended -> {}));

    @BeforeEach
    void hello() {
        FakeConnection.hello(session, new Offer(List.of(Served.by(CONTRACT, () -> {}))));
    }

    @AfterEach
    void close() throws InterruptedException {
        background.ticker().close();
        background.workers().close(1_000_000_000);
    }

    private static final class OneMethod extends Skeleton<Runnable> {
        final ContractMethod elements = method("elements()", 1);

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

    private static final class Signals implements Flow.Subscriber<String> {
        final CompletableFuture<Throwable> failure = new CompletableFuture<>();
        final List<String> elements = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(2);
        }

        @Override
        public void onNext(String element) {
            elements.add(element);
        }

        @Override
        public void onError(Throwable thrown) {
            failure.complete(thrown);
        }

        @Override
        public void onComplete() {
            failure.completeExceptionally(new AssertionError("complete"));
        }
    }

    private String goodbye() {
        CallFailure gone = session.gone();
        assertThat(gone).as("the end of the session").isNotNull();
        assertThat(connection.sent).contains(Frames.GOODBYE);
        return gone.text();
    }

    private void element(long call) {
        WireOutput out = new WireOutput(64);
        Frames.element(out, call, List.of());
        FakeConnection.deliver(session, out);
    }

    @Test
    void manyMoreElementsThanWereAskedForEndTheirSubscription() throws Exception {
        Address address = new Address("tcp", "localhost", 1, "");
        Endpoint endpoint = new Endpoint(address.toString(), () -> CompletableFuture.completedFuture(session));
        Remote remote = new Remote("graft", null, List.of(address), LIMITS, null, Duration.ofMinutes(1));
        RemoteGraft graft =
                new RemoteGraft(remote, new Endpoints(List.of(endpoint)), new NoMachinery(), () -> background);
        Signals signals = new Signals();
        graft.callLater(CONTRACT.elements).stream(signals, in -> "element");
        assertThat(connection.sent).contains(Frames.CALL, Frames.REQUEST);
        for (int i = 0; i < 2 + Inflow.WINDOW; i++) {
            element(1);
        }
        assertThat(connection.sent).doesNotContain(Frames.CANCEL);
        element(1);
        element(1);
        assertThat(connection.sent).endsWith(Frames.CANCEL).doesNotContain(Frames.GOODBYE);
        assertThat(session.gone()).isNull();
        assertThat(signals.failure.get()).hasMessageContaining("more elements");
        assertThat(signals.elements).hasSize(2);
    }

    @Test
    void elementsOfNoSubscriptionArePassedOver() {
        element(77);
        assertThat(session.gone()).isNull();
    }

    @Test
    void announcementsHaveABound() {
        List<Hello.Method> methods = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            methods.add(new Hello.Method("m".repeat(500) + i, i, i));
        }
        for (int i = 1; session.gone() == null && i < 100; i++) {
            FakeConnection.deliver(session, ReferenceFrames.announce(i, new Hello.Offered("Contract" + i, methods)));
        }
        assertThat(goodbye()).contains("bytes of announcements");
    }

    @Test
    void anAnnouncementComesOnce() {
        FakeConnection.deliver(session, ReferenceFrames.announce(1, new Hello.Offered("Contract", List.of())));
        FakeConnection.deliver(session, ReferenceFrames.announce(1, new Hello.Offered("Contract", List.of())));
        assertThat(goodbye()).contains("announced twice");
    }

    @Test
    void anObjectOfAContractThatWasNotAnnouncedEndsTheConnection() {
        WireOutput out = new WireOutput(64);
        Frames.result(out, 5, List.of(new ReferenceFrames.Reference(9, 0, 3)));
        FakeConnection.deliver(session, out);
        assertThat(goodbye()).contains("was not announced");
    }

    @Test
    void whatIsGivenBackThatWasNeverGivenIsPassedOver() {
        for (long number : new long[] {0, 1, -1, Long.MAX_VALUE}) {
            for (long mentions : new long[] {0, 1, -5, Long.MAX_VALUE}) {
                byte[] frame = ReferenceFrames.release(List.of(new ReferenceFrames.Release(number, mentions)));
                session.frame(frame, 0, frame.length);
            }
        }
        byte[] request = Frames.request(3, -7);
        session.frame(request, 0, request.length);
        assertThat(session.gone()).isNull();
    }

    @Test
    void aCallOfAnObjectThatIsNotThereIsRefused() {
        WireOutput out = new WireOutput(64);
        Frames.call(out, 1, new PlainCall(4), 0, List.of());
        FakeConnection.deliver(session, out);
        assertThat(connection.sent).contains(Frames.FAILURE);
        assertThat(session.gone()).isNull();
    }
}
