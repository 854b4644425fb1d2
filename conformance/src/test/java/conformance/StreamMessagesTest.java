package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftReferenceException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.Mode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.logging.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are told of a stream names the method that publishes. */
class StreamMessagesTest {
    private final TapeImpl tape = new TapeImpl();

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHARED", "CHECKED"})
    void anElementThatCannotCross(Mode mode) {
        try (Wiring<Tape> wiring = Wiring.open(mode, Tape.class, tape)) {
            Throwable failure = Taken.of(wiring.stub.unsendable(), 10).awaitEnd().failure;
            assertThat(failure)
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasMessageStartingWith("tape.unsendable() at ")
                    .hasMessageContaining(": the element ");
            assertThat(((GraftException) failure).method()).isEqualTo("unsendable()");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHARED", "CHECKED"})
    void whatThePublisherFailsWithShowsWhereItCrossed(Mode mode) {
        try (Wiring<Tape> wiring = Wiring.open(mode, Tape.class, tape)) {
            Throwable failure = Taken.of(wiring.stub.failing(), 1).awaitEnd().failure;
            assertThat(List.of(failure.getStackTrace())).anySatisfy(frame -> {
                assertThat(frame.getClassName()).isEqualTo("graft tape");
                assertThat(frame.getMethodName()).isEqualTo("failing");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void aConnectionThatIsLost(Mode mode) {
        try (Wiring<Tape> wiring = Wiring.open(mode, Tape.class, tape)) {
            Flow.Publisher<Long> numbers = wiring.stub.numbers(1_000);
            Taken<Long> taken = Taken.of(numbers, 5);
            taken.await(5);
            String address = wiring.address();
            wiring.callee.close(Duration.ZERO);
            assertThat(taken.awaitEnd().failure)
                    .isExactlyInstanceOf(GraftConnectionLostException.class)
                    .hasMessageStartingWith("tape.numbers(long) at " + address + ": ");
            assertThat(Taken.of(numbers, 1).awaitEnd().failure)
                    .isExactlyInstanceOf(GraftReferenceException.class)
                    .hasMessageStartingWith("tape.numbers(long) at ")
                    .hasMessageContaining("ask its graft for a new one");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHARED", "CHECKED"})
    void aSubscriberThatThrows(Mode mode) {
        try (Logged logged = new Logged();
                Wiring<Tape> wiring = Wiring.open(mode, Tape.class, tape)) {
            wiring.stub.numbers(10).subscribe(new Throwing());
            Eventually.until("it is cancelled", () -> tape.last.cancelled.get() == 1);
            assertThat(logged.messages(Level.WARNING, "rule 2.13"))
                    .singleElement()
                    .asString()
                    .startsWith("onNext of the subscriber " + Throwing.class.getName()
                            + ", subscribed to what tape.numbers(long) returned, has thrown");
        }
    }

    private static final class Throwing implements Flow.Subscriber<Long> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(Long element) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
