package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftProtocolException;
import dev.graft.runtime.GraftValueException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import dev.graft.testkit.Provides;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;

/** Publishers and subscribers that break the rules do harm to their own subscription, and are told of it. */
class BrokenStreamsTest {
    private final ReelImpl impl = new ReelImpl();

    @Provides
    Studio studio() {
        return impl;
    }

    private static void stillThere(Reel reel) {
        assertThat(reel.length(List.of("a", "b"))).isEqualTo(2);
    }

    @GraftTest
    void aFailureThatTheMethodDeclaresKeepsItsFields(Studio stub) {
        impl.whenAsked(subscriber -> subscriber.onError(new TornException(7)));
        Taken<String> taken = Taken.of(stub.reel().play(), 1).awaitEnd();
        assertThat(taken.failure)
                .isInstanceOfSatisfying(
                        TornException.class, e -> assertThat(e.scene()).isEqualTo(7));
    }

    @GraftTest(modes = {Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void aPublisherThatGivesMoreThanItWasAskedFor(Studio stub) {
        impl.heedNobody(100, () -> "scene");
        Reel reel = stub.reel();
        Taken<String> taken = Taken.of(reel.play(), 1).awaitEnd();
        assertThat(taken.elements).containsExactly("scene");
        assertThat(taken.failure)
                .isExactlyInstanceOf(GraftProtocolException.class)
                .hasMessageContaining("more elements than it was asked for")
                .satisfies(e -> assertThat(((GraftException) e).outcome()).isEqualTo(Outcome.EXECUTED));
        Eventually.until("it is cancelled", () -> impl.cancelled.get() == 1);
        stillThere(reel);
    }

    @GraftTest(modes = {Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void aPublisherThatDoesNotWaitUntilItIsAsked(Studio stub) {
        for (int i = 0; i < 50; i++) {
            impl.heedNobody(10, () -> "scene");
            Taken<String> taken = Taken.of(stub.reel().play(), 1);
            taken.await(1);
            assertThat(taken.elements).hasSize(1);
            taken.subscription.request(9);
            taken.await(10);
            assertThat(taken.isOver()).isFalse();
        }
    }

    @GraftTest(modes = {Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void aPublisherThatThrowsWhenItIsAsked(Studio stub) {
        impl.whenAsked(subscriber -> {
            subscriber.onNext("scene");
            throw new IllegalStateException("torn");
        });
        Reel reel = stub.reel();
        Taken<String> taken = Taken.of(reel.play(), 2).awaitEnd();
        assertThat(taken.elements).containsExactly("scene");
        assertThat(taken.failure)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("torn");
        assertThat(impl.cancelled).hasValue(1);
        stillThere(reel);
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void aPublisherThatThrowsWhenItHasBegun(Studio stub) {
        impl.whenAsked(subscriber -> {});
        Flow.Publisher<String> begun = impl.film;
        impl.film = subscriber -> {
            begun.subscribe(subscriber);
            throw new IllegalStateException("torn");
        };
        Taken<String> taken = Taken.of(stub.reel().play(), 2).awaitEnd();
        assertThat(taken.failure)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("torn");
        assertThat(impl.cancelled).hasValue(1);
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void anElementThatIsNull(Studio stub) {
        impl.whenAsked(subscriber -> {
            subscriber.onNext("scene");
            subscriber.onNext(null);
        });
        Taken<String> taken = Taken.of(stub.reel().play(), 2).awaitEnd();
        assertThat(taken.elements).containsExactly("scene");
        assertThat(taken.failure)
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("the element is null");
        assertThat(impl.cancelled).hasValue(1);
    }

    /** It is interrupted while the connection takes no more. */
    @GraftTest(modes = {Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void aPublisherThatIsCancelledWhileItsElementsWait(Studio stub) {
        String large = "x".repeat(4 << 20);
        impl.heedNobody(64, () -> large);
        Reel reel = stub.reel();
        for (int i = 1; i <= 5; i++) {
            int cancelled = i;
            Taken<String> taken = Taken.of(reel.play(), 64);
            taken.await(1);
            taken.subscription.cancel();
            Eventually.until("it is cancelled", () -> impl.cancelled.get() >= cancelled);
            stillThere(reel);
        }
    }

    @Test
    void aPublisherThatSeveralHaveIsNotClosedForOneOfThem() {
        try (SubmissionPublisher<String> shared = new SubmissionPublisher<>();
                Wiring<Studio> wiring = Wiring.open(Mode.TCP, Studio.class, impl);
                Hypertube other = Hypertube.builder()
                        .connection("host=" + wiring.address())
                        .open()) {
            impl.film = shared;
            Taken<String> taken = Taken.of(other.graft(Studio.class).reel().play(), 10);
            Reel reel = wiring.stub.reel();
            Taken<String> gone = Taken.of(reel.play(), 10);
            Eventually.until("both have subscribed", () -> shared.getNumberOfSubscribers() == 2);
            wiring.caller.close();
            assertThat(gone.awaitEnd().complete).isFalse();
            Eventually.until("what the first one has left open is closed", () -> impl.closed.get() == 1);
            shared.submit("scene");
            taken.await(1);
            assertThat(shared.isClosed()).isFalse();
        }
    }

    @GraftTest(modes = {Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void aSubscriptionOutlivesTheDeadlineThatItWasMadeIn(Studio stub) throws Exception {
        impl.whenAsked(subscriber -> subscriber.onNext("scene"));
        CompletableFuture<Optional<Duration>> remaining = new CompletableFuture<>();
        Flow.Publisher<String> film = stub.reel().play();
        GraftContext.current()
                .withTimeout(Duration.ofMinutes(1))
                .wrap(() -> film.subscribe(new Told() {
                    @Override
                    public void onNext(String element) {
                        remaining.complete(GraftContext.current().remaining());
                    }
                }))
                .run();
        assertThat(remaining.get()).isEmpty();
    }

    private static class Told implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(10);
        }

        @Override
        public void onNext(String element) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }

    @GraftTest
    void aSubscriberThatThrowsAnErrorAtOnce(Studio stub) {
        impl.whenAsked(subscriber -> {});
        Flow.Publisher<String> film = stub.reel().play();
        assertThatThrownBy(() -> film.subscribe(new Told() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        throw new AssertionError("not this one");
                    }
                }))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("not this one");
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void aSubscriberThatThrowsACheckedException(Studio stub) {
        impl.whenAsked(subscriber -> subscriber.onNext("scene"));
        stub.reel().play().subscribe(new Told() {
            @Override
            public void onNext(String element) {
                BrokenStreamsTest.<RuntimeException>undeclared(new IOException("unreadable"));
            }
        });
        Eventually.until("it is cancelled", () -> impl.cancelled.get() == 1);
    }

    @SuppressWarnings("unchecked") // as languages do that know no checked exceptions
    private static <E extends Throwable> void undeclared(Throwable exception) throws E {
        throw (E) exception;
    }
}
