package dev.graft.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Feed;
import weather.UnknownPlaceException;

/** Modules in C# that publish, and that read what Java publishes: in this process, and called from elsewhere. */
@Timeout(120)
class StreamsTest {
    private Hypertube tube;
    private Hypertube caller;
    private Feed feed;
    private List<Feed> all;

    @BeforeEach
    void open() throws Exception {
        Path module = CSharp.module("Feeds");
        tube = Hypertube.builder()
                .connection("name=feed;runtime=dotnet;timeout=10s;modules=" + module)
                .listen("tcp://127.0.0.1:0")
                .open();
        caller = Hypertube.builder()
                .connection("timeout=10s;host=" + tube.addresses().get(0))
                .open();
        feed = tube.graft(Feed.class);
        all = List.of(feed, caller.graft(Feed.class));
    }

    @AfterEach
    void close() {
        if (caller != null) {
            caller.close();
            tube.close();
        }
    }

    /** Takes so many elements, and remembers them. */
    private static final class Collector implements Flow.Subscriber<Integer> {
        final List<Integer> elements = new CopyOnWriteArrayList<>();
        final CompletableFuture<List<Integer>> end = new CompletableFuture<>();
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

        Collector(Flow.Publisher<Integer> publisher, long count) {
            publisher.subscribe(this);
            request(count);
        }

        void request(long count) {
            subscription.join().request(count);
        }

        void cancel() {
            subscription.join().cancel();
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
        }

        @Override
        public void onNext(Integer element) {
            elements.add(element);
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(elements);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void asyncEnumerablesPublish() throws Exception {
        for (Feed each : all) {
            assertThat(new Collector(each.numbers("three"), Long.MAX_VALUE).end.get(20, TimeUnit.SECONDS))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void oneRunsNoFurtherThanItIsAskedAndIsDisposedWhenItIsCancelled() throws Exception {
        for (Feed each : all) {
            String before = feed.heard();
            Collector collector = new Collector(each.numbers("endless"), 2);
            await("two elements", () -> collector.elements.size() == 2);
            collector.request(1);
            await("one more", () -> collector.elements.size() == 3);

            collector.cancel();

            String after = (before.isEmpty() ? "" : before + ",") + "1,2,3,closed";
            await("it is disposed", () -> feed.heard().equals(after));
        }
    }

    @Test
    void oneThatWaitsIsToldByItsToken() throws Exception {
        for (Feed each : all) {
            Collector collector = new Collector(each.numbers("waiting"), Long.MAX_VALUE);
            await("it waits", () -> feed.heard().endsWith("waiting"));
            collector.cancel();
            await("it is disposed", () -> feed.heard().endsWith("closed"));
        }
    }

    @Test
    void failuresComeBehindTheElementsBeforeThem() throws Exception {
        for (Feed each : all) {
            Collector collector = new Collector(each.numbers("declared"), Long.MAX_VALUE);
            assertThatThrownBy(() -> collector.end.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(UnknownPlaceException.class)
                    .hasMessageContaining("gone");
            assertThat(collector.elements).containsExactly(1);
            assertThatThrownBy(() -> each.numbers("")).isInstanceOf(UnknownPlaceException.class);
        }
    }

    /** Publishes the numbers up to one hundred. */
    private static final class Hundred implements Feed {
        @Override
        public Flow.Publisher<Integer> numbers(String how) {
            return subscriber -> {
                SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
                publisher.subscribe(subscriber);
                IntStream.rangeClosed(1, 100).forEach(publisher::submit);
                publisher.close();
            };
        }

        @Override
        public int sum(Feed other, String how, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String heard() {
            return "";
        }
    }

    @Test
    void whatJavaPublishesIsReadAndLeft() throws Exception {
        for (Feed each : all) {
            assertThat(each.sum(new Hundred(), "", 1000)).isEqualTo(5050);
            assertThat(each.sum(new Hundred(), "", 10)).isEqualTo(55);
        }
    }
}
