package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread that alone waits for a connection reads it itself, and nobody is left waiting for that. */
@Timeout(60)
class LendingTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(20);
    private static final byte[] SILENCE = {0};

    private final NioTransport server = new NioTransport();
    private final NioTransport client = new NioTransport(new Settings(
            1,
            Settings.DEFAULT.connectLimit(),
            Settings.DEFAULT.handshakeLimit(),
            Settings.DEFAULT.flushLimit(),
            Settings.DEFAULT.lingerLimit()));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Address address = new Address("tcp", "127.0.0.1", 0, "");

    /** Takes one answer at a time, and remembers who read it. */
    private static final class Caller extends Recorder {
        final AtomicReference<@Nullable Awaited> awaited = new AtomicReference<>();
        volatile @Nullable Thread reader;
        final CountDownLatch askedForSilence = new CountDownLatch(1);

        Caller(Connection connection) {
            super(connection);
        }

        @Override
        public void frame(byte[] bytes, int offset, int length) {
            reader = Thread.currentThread();
            happened();
        }

        @Override
        public void closed(TransportException cause) {
            super.closed(cause);
            happened();
        }

        private void happened() {
            Awaited waiting = awaited.getAndSet(null);
            if (waiting != null) {
                waiting.happened();
            }
        }

        boolean call(byte[] what, long nanos) throws InterruptedException {
            Awaited answer = connection.awaited();
            awaited.set(answer);
            connection.send(what, 0, what.length);
            if (what[0] == SILENCE[0]) {
                askedForSilence.countDown();
            }
            return answer.await(nanos);
        }
    }

    @BeforeEach
    void listen() {
        address = server.listen(address, connection -> new Recorder(connection) {
                    @Override
                    public void frame(byte[] bytes, int offset, int length) {
                        if (bytes[offset] != SILENCE[0]) {
                            connection.send(bytes, offset, length);
                        }
                    }
                })
                .address();
    }

    @AfterEach
    void nothingStaysBehind() {
        threads.shutdownNow();
        client.close();
        server.close();
        Leftovers.assertNone();
    }

    private Caller connect() {
        Caller[] made = new Caller[1];
        Connection unused = client.connect(address, connection -> made[0] = new Caller(connection))
                .join();
        return made[0];
    }

    /** Calls until this thread has read an answer itself. */
    private static void callUntilItReads(Caller caller) throws InterruptedException {
        long end = System.nanoTime() + LONG;
        do {
            assertThat(caller.call(new byte[] {1}, LONG)).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
        } while (caller.reader != Thread.currentThread());
    }

    @Test
    void aLoneCallerReadsItsAnswersItself() throws Exception {
        Caller caller = connect();
        assertThat(caller.call(new byte[] {1}, LONG)).isTrue();
        assertThat(caller.reader).as("at first").isNotSameAs(Thread.currentThread());
        callUntilItReads(caller);
        int itself = 0;
        for (int i = 0; i < 1_000; i++) {
            assertThat(caller.call(new byte[] {1}, LONG)).isTrue();
            itself += caller.reader == Thread.currentThread() ? 1 : 0;
        }
        assertThat(itself).as("of a thousand").isGreaterThan(500);
    }

    @Test
    void whoWaitsBesideItIsNotForgotten() throws Exception {
        Caller one = connect();
        Caller two = connect(); // read by the same poller
        callUntilItReads(one);
        List<Future<?>> both = new ArrayList<>();
        for (Caller each : List.of(one, two)) {
            both.add(threads.submit(() -> {
                for (int i = 0; i < 5_000; i++) {
                    assertThat(each.call(new byte[] {1}, LONG)).isTrue();
                }
                return true;
            }));
        }
        for (Future<?> each : both) {
            each.get(50, TimeUnit.SECONDS);
        }
    }

    @Test
    void whileItReadsForLongItReadsForTheOthersToo() throws Exception {
        Caller one = connect();
        Caller two = connect();
        callUntilItReads(one);
        Future<Boolean> silent = threads.submit(() -> {
            callUntilItReads(one);
            return one.call(SILENCE, LONG);
        });
        Until.isTrue(() -> one.askedForSilence.getCount() == 0);
        for (int i = 0; i < 1_000; i++) {
            assertThat(two.call(new byte[] {1}, LONG)).isTrue();
        }
        one.connection.close();
        assertThat(silent.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aDeadlineEndsItsReading() throws Exception {
        Caller caller = connect();
        for (int i = 0; i < 20; i++) {
            callUntilItReads(caller);
            assertThat(caller.call(SILENCE, 5_000_000)).isFalse();
        }
        assertThat(caller.call(new byte[] {1}, LONG)).isTrue();
    }

    @Test
    void anInterruptEndsItsReadingAndNothingElse() throws Exception {
        Caller caller = connect();
        for (int i = 0; i < 20; i++) {
            callUntilItReads(caller);
            Thread reading = Thread.currentThread();
            Future<?> interrupting = threads.submit(reading::interrupt);
            assertThatThrownBy(() -> caller.call(SILENCE, LONG)).isInstanceOf(InterruptedException.class);
            interrupting.get(20, TimeUnit.SECONDS);
        }
        assertThat(caller.call(new byte[] {1}, LONG)).isTrue();
        assertThat(caller.ends).hasValue(0);
    }

    @Test
    void aConnectionThatEndsMeanwhileEndsTheWait() throws Exception {
        Caller caller = connect();
        callUntilItReads(caller);
        Future<?> closing = threads.submit(() -> {
            server.close();
            return true;
        });
        assertThat(caller.call(SILENCE, LONG)).isTrue();
        assertThat(caller.awaitEnd()).isNotNull();
        closing.get(20, TimeUnit.SECONDS);
    }

    @Test
    void whatComesBetweenTwoCallsIsReadToo() throws Exception {
        Caller caller = connect();
        callUntilItReads(caller);
        server.close();
        assertThat(Objects.requireNonNull(caller.awaitEnd()).kind()).isEqualTo(TransportException.Kind.CLOSED);
    }

    @Test
    void aTransportThatIsClosedMeanwhileEndsTheWait() throws Exception {
        Caller caller = connect();
        callUntilItReads(caller);
        Future<?> closing = threads.submit(() -> {
            client.close();
            return true;
        });
        assertThat(caller.call(SILENCE, LONG)).isTrue();
        closing.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aPollerThatEndsWhileItIsReadLetsGo() throws Exception {
        Caller caller = connect();
        callUntilItReads(caller);
        Future<?> ending = threads.submit(() -> client.threads().connecting().end());
        assertThat(caller.call(SILENCE, LONG)).isTrue();
        ending.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aPeerThatReadsSlowlyIsWrittenToMeanwhile() throws Exception {
        Caller caller = connect();
        callUntilItReads(caller);
        byte[] large = TransportFixture.random(1 << 20);
        large[0] = 1;
        caller.maxFrame = 2 << 20;
        for (int i = 0; i < 20; i++) { // more than the socket takes at once, so that the poller has to go on
            assertThat(caller.call(large, LONG)).isTrue();
        }
    }
}
