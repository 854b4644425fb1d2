package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.GraftReferenceException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import dev.graft.testkit.Provides;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is published arrives in order, no faster than it is asked for, to its end. */
@Timeout(120)
class StreamsTest {
    static final String SAME_THREAD =
            "a publisher in memory calls its subscriber itself, which holds it back by not returning";

    private final TapeImpl tape = new TapeImpl();

    @Provides
    Tape tape() {
        return tape;
    }

    @GraftTest
    @Parity("Streams: all elements, in order, and the end")
    void allElementsInOrder(Tape stub) {
        Taken<Long> taken = Taken.of(stub.numbers(5_000), Long.MAX_VALUE).awaitEnd();
        assertThat(taken.complete).isTrue();
        assertThat(taken.elements).isEqualTo(LongStream.range(0, 5_000).boxed().toList());
        assertThat(Taken.of(stub.numbers(0), 1).awaitEnd().elements).isEmpty();
    }

    @GraftTest
    @Parity("Streams: no more elements than are asked for")
    void noMoreThanAskedFor(Tape stub) {
        Taken<Long> taken = Taken.of(stub.numbers(1_000), 3);
        taken.await(3);
        taken.subscription.request(2);
        taken.await(5);
        assertThat(taken.elements).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(stub.told().published()).isEqualTo(5);
        assertThat(taken.isOver()).isFalse();
        taken.subscription.cancel();
    }

    @GraftTest(modes = {Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Streams: a slow subscriber that asks for all holds the publisher back", elsewhere = SAME_THREAD)
    void aSlowSubscriberHoldsThePublisherBack(Tape stub) {
        CountDownLatch go = new CountDownLatch(1);
        Taken<Long> taken = new Taken<>(Long.MAX_VALUE);
        stub.numbers(10_000).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                taken.onSubscribe(subscription);
            }

            @Override
            public void onNext(Long element) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                taken.onNext(element);
            }

            @Override
            public void onError(Throwable failure) {
                taken.onError(failure);
            }

            @Override
            public void onComplete() {
                taken.onComplete();
            }
        });
        Eventually.until("the window is full", () -> stub.told().published() == 64);
        go.countDown();
        taken.awaitEnd();
        assertThat(taken.elements).hasSize(10_000);
    }

    @GraftTest
    @Parity("Streams: to cancel reaches the publisher")
    void cancel(Tape stub) {
        Taken<Long> taken = Taken.of(stub.numbers(1_000_000), 10);
        taken.await(10);
        taken.subscription.cancel();
        Eventually.until("it is cancelled", () -> stub.told().cancelled() == 1);
        taken.subscription.request(5);
        taken.subscription.cancel();
        assertThat(taken.elements).hasSize(10);
        assertThat(taken.isOver()).isFalse();
    }

    @GraftTest
    @Parity("Streams: a failure arrives after the elements before it")
    void failure(Tape stub) {
        Taken<Item> taken = Taken.of(stub.itemsAndFailure(100, "torn"), 1_000).awaitEnd();
        assertThat(taken.elements).hasSize(100).endsWith(Item.of("item 99"));
        assertThat(taken.failure)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("torn");
    }

    @GraftTest
    @Parity("Streams: each subscription reaches the publisher anew")
    void eachSubscriptionIsItsOwn(Tape stub) {
        Flow.Publisher<Long> numbers = stub.numbers(3);
        Taken<Long> one = Taken.of(numbers, 10).awaitEnd();
        Taken<Long> other = Taken.of(numbers, 10).awaitEnd();
        assertThat(one.elements).isEqualTo(other.elements).containsExactly(0L, 1L, 2L);
        assertThat(stub.told().subscribed()).isEqualTo(2);
    }

    @GraftTest
    @Parity("Streams: of collections and of references")
    void ofCollectionsAndReferences(Tape stub) {
        List<List<String>> lists = List.of(List.of("a", "b"), List.of(), List.of("c"));
        assertThat(Taken.of(stub.lists(lists), 10).awaitEnd().elements).isEqualTo(lists);
        List<Trolley> trolleys = Taken.of(stub.trolleys(3), 10).awaitEnd().elements;
        trolleys.forEach(trolley -> trolley.add("a", 2));
        assertThat(trolleys).extracting(Trolley::count).containsExactly(2, 2, 2);
        assertThat(trolleys).allMatch(stub::isMine);
    }

    @GraftTest
    @Parity("Streams: the context of a subscription reaches the publisher")
    void context(Tape stub) throws Exception {
        Taken<String> taken = GraftContext.current()
                .withBaggage("tenant", "t1")
                .wrap(() -> Taken.of(stub.tenant(), 2))
                .call();
        assertThat(taken.awaitEnd().elements).containsExactly("t1");
    }

    @GraftTest
    @Parity("Streams: what the method itself throws is thrown")
    void theMethodItself(Tape stub) {
        assertThatThrownBy(() -> stub.refuse("no"))
                .isExactlyInstanceOf(RejectedException.class)
                .hasMessage("no");
    }

    @GraftTest
    @Parity("Streams: to ask for nothing is refused")
    void nothing(Tape stub) {
        Taken<Long> taken = Taken.of(stub.numbers(10), 1);
        taken.await(1);
        taken.subscription.request(0);
        assertThat(taken.awaitEnd().failure).isInstanceOf(IllegalArgumentException.class);
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(
            value = "Streams: an element that cannot cross ends them, with its path",
            elsewhere = "elements are not looked at")
    void anElementThatCannotCross(Tape stub) {
        Taken<String> taken = Taken.of(stub.unsendable(), 10).awaitEnd();
        assertThat(taken.elements).containsExactly("good");
        assertThat(taken.failure)
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageContaining("element")
                .hasMessageContaining("surrogate");
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Streams: null is no publisher", elsewhere = "nothing is looked at")
    void noPublisher(Tape stub) {
        assertThatThrownBy(stub::none)
                .isExactlyInstanceOf(GraftValueException.class)
                .hasMessageStartingWith("tape.none() at ")
                .hasMessageMatching(".*: the method returned (null|None|undefined) instead of a Flow\\.Publisher");
    }

    /** Throws where a subscriber must not. */
    private record Broken(String signal, Taken<Long> taken) implements Flow.Subscriber<Long> {
        private void may(String now) {
            if (now.equals(signal)) {
                throw new IllegalStateException("broken in " + now);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            taken.onSubscribe(subscription);
            may("onSubscribe");
        }

        @Override
        public void onNext(Long element) {
            taken.onNext(element);
            may("onNext");
        }

        @Override
        public void onError(Throwable failure) {
            taken.onError(failure);
        }

        @Override
        public void onComplete() {
            taken.onComplete();
            may("onComplete");
        }
    }

    @GraftTest(modes = {Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "Streams: a subscriber that throws gets nothing more", elsewhere = SAME_THREAD)
    void aSubscriberThatThrows(Tape stub) {
        Taken<Long> inNext = new Taken<>(5);
        stub.numbers(10).subscribe(new Broken("onNext", inNext));
        Eventually.until("it is cancelled", () -> stub.told().cancelled() == 1);
        assertThat(inNext.elements).containsExactly(0L);
        assertThat(inNext.isOver()).isFalse();

        Taken<Long> inComplete = new Taken<>(5);
        stub.numbers(2).subscribe(new Broken("onComplete", inComplete));
        inComplete.awaitEnd();
        assertThat(inComplete.failure).isNull();

        Taken<Long> atOnce = new Taken<>(0);
        Flow.Publisher<Long> numbers = stub.numbers(10);
        assertThatThrownBy(() -> numbers.subscribe(new Broken("onSubscribe", atOnce)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("broken in onSubscribe");
        // it may have been given up before it reached the publisher
        Eventually.until(
                "that one is cancelled, too",
                () -> stub.told().cancelled() == stub.told().subscribed());
        assertThat(atOnce.isOver()).isFalse();
    }

    @Test
    void aLostConnectionIsTheEnd() {
        try (Wiring<Tape> wiring = Wiring.open(Mode.TCP, Tape.class, tape)) {
            Flow.Publisher<Long> numbers = wiring.stub.numbers(1_000);
            Taken<Long> taken = Taken.of(numbers, 5);
            taken.await(5);
            wiring.callee.close(java.time.Duration.ZERO);
            assertThat(taken.awaitEnd().failure).isExactlyInstanceOf(GraftConnectionLostException.class);
            assertThat(Taken.of(numbers, 1).awaitEnd().failure).isExactlyInstanceOf(GraftReferenceException.class);
            Eventually.until("the publisher hears of it", () -> tape.last.cancelled.get() == 1);
        }
    }
}
