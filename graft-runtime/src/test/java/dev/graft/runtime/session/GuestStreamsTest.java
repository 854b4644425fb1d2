package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of a guest, and those that it pulls, byte by byte. */
@Timeout(60)
class GuestStreamsTest {
    private static final long PUBLISHER = 6;
    private static final long STREAM = 7;
    private static final long OBJECT = 5;

    private final Network network = Network.ofNativeCode(new NoMachinery());
    private final GuestObjects objects =
            new GuestObjects("fake", List.of(Feed.SKELETON), contract -> numbers(), network, new NoMachinery());
    private final FakeGuest guest = new FakeGuest();
    private final Feed feed = Feed.SKELETON.stub(new GuestReference<>(
            objects, Feed.SKELETON, OBJECT, 0, new NoMachinery(), new LocalObjects(new NoMachinery(), "fake")));

    GuestStreamsTest() {
        objects.connect(guest);
    }

    @AfterEach
    void close() {
        network.close(Duration.ZERO);
    }

    /** Replies as it is told to. */
    private static final class FakeGuest extends BareGuest {
        final Queue<byte[]> replies = new ConcurrentLinkedQueue<>();
        final List<Integer> pulls = new CopyOnWriteArrayList<>();
        final List<Long> released = new CopyOnWriteArrayList<>(); // streams
        final List<Long> forgotten = new CopyOnWriteArrayList<>(); // publishers
        final CountDownLatch waiting = new CountDownLatch(1);
        final CompletableFuture<Thread> interrupted = new CompletableFuture<>();

        @Override
        public byte[] call(long object, int contract, int method, byte[] payload) {
            if (object != STREAM) {
                assertThat(payload).hasSize(object == PUBLISHER ? 0 : 2);
                return bytes(3, 0, 0, 0, 0, 0, 0, 0, (int) (object == PUBLISHER ? STREAM : PUBLISHER));
            }
            pulls.add(ByteBuffer.wrap(payload).getInt());
            byte[] reply = replies.poll();
            if (reply != null) {
                return reply;
            }
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // as code does that hears of it otherwise
                interrupted.complete(Thread.currentThread());
            }
            return bytes(2);
        }

        @Override
        public void release(long object) {
            (object == PUBLISHER ? forgotten : released).add(object);
        }
    }

    private static byte[] bytes(int... all) {
        byte[] bytes = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            bytes[i] = (byte) all[i];
        }
        return bytes;
    }

    /** Keeps what it gets. */
    private static final class Collector implements Flow.Subscriber<Integer> {
        final List<Integer> elements = new CopyOnWriteArrayList<>();
        final CompletableFuture<List<Integer>> end = new CompletableFuture<>();
        final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

        List<Integer> all() throws Exception {
            return end.get(20, TimeUnit.SECONDS);
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

    private Collector subscribed(long count) {
        Collector collector = new Collector();
        feed.numbers().subscribe(collector);
        collector.subscription.join().request(count);
        return collector;
    }

    private void awaitReleased(Long... numbers) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (guest.released.size() < numbers.length) {
            assertThat(System.nanoTime()).as("released is %s", guest.released).isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(guest.released).containsExactly(numbers);
    }

    @Test
    void whatIsAskedForIsPulledAndNoMore() throws Exception {
        guest.replies.add(bytes(0, 0, 0, 0, 0, 0, 0, 2, 8, 41, 0, 0, 0, 2, 8, 42));
        guest.replies.add(bytes(0, 1, 0, 0, 0, 0, 0, 2, 8, 43));

        assertThat(subscribed(3).all()).containsExactly(41, 42, 43);
        assertThat(guest.pulls).containsExactly(3, 1);
        awaitReleased(STREAM);
    }

    @Test
    void eachSubscriptionIsAStreamOfItsOwn() throws Exception {
        Flow.Publisher<Integer> numbers = feed.numbers();
        for (int i = 0; i < 2; i++) {
            guest.replies.add(bytes(0, 1, 0, 0, 0, 0, 0, 2, 8, 41));
            Collector collector = new Collector();
            numbers.subscribe(collector);
            collector.subscription.join().request(1);
            assertThat(collector.all()).containsExactly(41);
        }
        awaitReleased(STREAM, STREAM);
        assertThat(guest.forgotten).isEmpty();
        numbers.subscribe(new Collector()); // which asks for nothing, so that there is none
        assertThat(guest.pulls).hasSize(2);
    }

    @Test
    void aPullIsBounded() throws Exception {
        guest.replies.add(bytes(0, 1, 0, 0));

        assertThat(subscribed(Long.MAX_VALUE).all()).isEmpty();
        assertThat(guest.pulls).containsExactly(64);
    }

    @Test
    void toCancelInterruptsAPullThatWaitsAndReleasesOnce() throws Exception {
        Collector collector = subscribed(1);
        assertThat(guest.waiting.await(20, TimeUnit.SECONDS)).isTrue();

        collector.subscription.join().cancel();
        collector.subscription.join().cancel();
        awaitReleased(STREAM);
        assertThat(guest.interrupted.get(20, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
        assertThat(collector.end).isNotDone();
    }

    @Test
    void aWrongRequestEndsAPullThatWaits() throws Exception {
        Collector collector = subscribed(1);
        assertThat(guest.waiting.await(20, TimeUnit.SECONDS)).isTrue();

        collector.subscription.join().request(0);
        assertThatThrownBy(collector::all).hasMessageContaining("rule 3.9");
        awaitReleased(STREAM);
    }

    @Test
    void whatNobodyCanReachIsReleased() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (guest.forgotten.isEmpty()) {
            var unused = feed.numbers();
            System.gc();
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /** The table of an object of the guest's, with the number 9. */
    private static final byte[] MENTIONING = bytes(0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0);

    private void awaitGivenBack(Runnable mention) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!guest.released.contains(9L)) {
            mention.run();
            System.gc();
            assertThat(System.nanoTime()).as("the object is given back").isLessThan(end);
        }
    }

    @Test
    void whatElementsMentionIsGivenBackWhileMoreArePulled() {
        Collector collector = new Collector();
        feed.numbers().subscribe(collector);
        awaitGivenBack(() -> {
            int before = collector.elements.size();
            byte[] element = bytes(0, 0, 0, 2, 8, 41);
            guest.replies.add(ByteBuffer.allocate(2 + MENTIONING.length + element.length)
                    .put(bytes(0, 0))
                    .put(MENTIONING)
                    .put(element)
                    .array());
            collector.subscription.join().request(1);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (collector.elements.size() == before) {
                assertThat(System.nanoTime()).as("one more element").isLessThan(end);
                Thread.onSpinWait();
            }
        });
        collector.subscription.join().cancel();
    }

    @Test
    void whatAGuestPassesIsGivenBackWhileItCallsMore() {
        awaitGivenBack(() -> assertThat(objects.call(-1, 0, 0, MENTIONING)).startsWith(3));
    }

    @Test
    void repliesThatAreMalformedFailTheStream() {
        assertMalformed("0 elements, and 1 to 1 are due", bytes(0, 0, 0, 0));
        assertMalformed("2 elements, and 1 to 1", bytes(0, 0, 0, 0, 0, 0, 0, 2, 8, 1, 0, 0, 0, 2, 8, 2));
        assertMalformed("ends in the middle", bytes(0, 0, 0, 0, 0, 0, 0, 3, 8, 1));
        assertMalformed("ends in the middle", bytes(0, 0, 0, 0, -1, -1, -1, -1));
        assertMalformed("ends in the middle", bytes(0));
        assertMalformed("a stream where a result is due", bytes(3, 0, 0, 0, 0, 0, 0, 0, 1));
        assertMalformed("does not say how", bytes());
    }

    private void assertMalformed(String words, byte[] reply) {
        guest.replies.add(reply);
        int before = guest.released.size();
        assertThatThrownBy(() -> subscribed(1).all())
                .hasStackTraceContaining(words)
                .hasStackTraceContaining("PROTOCOL");
        awaitReleased(Collections.nCopies(before + 1, STREAM).toArray(Long[]::new));
    }

    // what the guest pulls

    private final List<Long> requested = new ArrayList<>();
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

    /** Publishes 1 and 2, and then nothing. */
    private Feed numbers() {
        return () -> subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            private int last;

            @Override
            public void request(long count) {
                requested.add(count);
                for (long i = 0; i < count && last < 2; i++) {
                    subscriber.onNext(++last);
                }
            }

            @Override
            public void cancel() {
                cancelled.complete(null);
            }
        });
    }

    private long published() {
        ByteBuffer reply = ByteBuffer.wrap(objects.call(-1, 0, 0, bytes(0, 0)));
        assertThat(reply.get()).isEqualTo((byte) 3);
        return reply.getLong();
    }

    @Test
    void theGuestPullsWhatIsThere() {
        long stream = published();
        assertThat(requested).isEmpty();

        byte[] one = objects.call(stream, 0, 0, bytes(0, 0, 0, 1));
        byte[] more = objects.call(stream, 0, 0, bytes(0, 0, 0, 5));
        assertThat(one).isEqualTo(bytes(0, 0, 0, 0, 0, 0, 0, 2, 8, 1));
        assertThat(more).isEqualTo(bytes(0, 0, 0, 0, 0, 0, 0, 2, 8, 2));
        assertThat(requested).containsExactly(1L, 5L);
        assertThat(objects.call(stream, 0, 0, bytes(0, 0, 0, 0))).startsWith(2);
    }

    @Test
    void aReleaseEndsAPullThatWaitsAndCancelsThePublisher() throws Exception {
        long stream = published();
        objects.call(stream, 0, 0, bytes(0, 0, 0, 2));
        CompletableFuture<byte[]> pull = new CompletableFuture<>();
        Thread puller = new Thread(() -> pull.complete(objects.call(stream, 0, 0, bytes(0, 0, 0, 2))));
        puller.start();
        while (puller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        objects.release(stream);
        assertThat(pull.get(20, TimeUnit.SECONDS)).startsWith(2);
        cancelled.get(20, TimeUnit.SECONDS);
        assertThat(objects.call(stream, 0, 0, bytes(0, 0))[0]).isBetween((byte) 1, (byte) 2);
    }

    @Test
    void aGuestThatIsGoneCancelsWhatItPulled() throws Exception {
        objects.call(published(), 0, 0, bytes(0, 0, 0, 1));
        objects.close();
        cancelled.get(20, TimeUnit.SECONDS);
    }
}
