package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who reads when work is long, when there is much of it, and when the system has no threads left. */
@Timeout(60)
class PollerTest {
    private static final Address ANY = new Address("tcp", "127.0.0.1", 0, "");
    private static final byte[] BLOCK = {1};
    private static final byte[] TRY_AGAIN = {3};

    private final AtomicBoolean exhausted = new AtomicBoolean();
    private final AtomicInteger refused = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger taken = new AtomicInteger();
    private NioTransport server = server(1);
    private final NioTransport client = new NioTransport();

    private NioTransport server(int threads) {
        Settings like = Settings.DEFAULT;
        Settings settings = new Settings(
                threads, like.connectLimit(), like.handshakeLimit(), Duration.ofSeconds(1), like.lingerLimit());
        return new NioTransport(settings, task -> {
            Thread thread = new Thread(task) {
                @Override
                public synchronized void start() {
                    if (exhausted.get()) {
                        refused.incrementAndGet();
                        throw new OutOfMemoryError("unable to create native thread, says the test");
                    }
                    super.start();
                }
            };
            thread.setDaemon(true);
            return thread;
        });
    }

    @AfterEach
    void nothingStaysBehind() {
        goOn.countDown();
        exhausted.set(false);
        client.close();
        server.close();
        Leftovers.assertNone();
    }

    /** Echoes each frame, but blocks first where one asks for it. */
    private final class Blocking extends Recorder {
        Blocking(Connection connection) {
            super(connection);
        }

        @Override
        public void frame(byte[] bytes, int offset, int length) {
            boolean blocks = bytes[offset] == BLOCK[0];
            Connection.Work work = work(() -> {
                if (blocks) {
                    awaitUninterruptibly(goOn);
                }
                connection.send(bytes, offset, length);
            });
            if (connection.runNext(work)) {
                taken.incrementAndGet();
            } else if (blocks) {
                connection.send(TRY_AGAIN, 0, 1);
            } else {
                connection.send(bytes, offset, length);
            }
        }
    }

    private static Connection.Work work(Runnable task) {
        return new Connection.Work() {
            @Override
            public void run() {
                task.run();
            }

            @Override
            public void tooLong() {}
        };
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Recorder connect(Address address) {
        Recorder[] made = new Recorder[1];
        Connection unused = client.connect(address, connection -> made[0] = new Recorder(connection))
                .join();
        return made[0];
    }

    private void assertEchoes(Recorder here) throws Exception {
        here.connection.send(new byte[] {2}, 0, 1);
        assertThat(here.take()).containsExactly(2);
    }

    /** A connection whose work blocks the thread that reads; a round that is late by then does not take it. */
    private Recorder blocking(Address address) {
        int before = taken.get();
        Recorder here = connect(address);
        here.connection.send(BLOCK, 0, 1);
        Until.isTrue(() -> {
            if (here.frames.poll() != null) {
                here.connection.send(BLOCK, 0, 1);
            }
            return taken.get() > before;
        });
        return here;
    }

    /** A connection whose work blocks the thread that reads, after the last thread was had; the other one waits for it. */
    private Recorder blockWithNobodyToTakeOver(Address address, Recorder other) throws Exception {
        warmUp(other);
        exhausted.set(true);
        Recorder blocker = blocking(address);
        Until.isTrue(() -> refused.get() > 1);
        return blocker;
    }

    /** Until one of its frames is taken by the thread that reads, and so there is a watch. */
    private void warmUp(Recorder here) throws Exception {
        int before = taken.get();
        do {
            assertEchoes(here);
        } while (taken.get() == before);
    }

    @Test
    void nothingIsRunThatNobodyLooksAfter() throws Exception {
        Address address = server.listen(ANY, Blocking::new).address();
        Recorder here = connect(address);
        exhausted.set(true);
        for (int i = 0; i < 100; i++) {
            assertEchoes(here);
        }
        assertThat(taken).hasValue(0);
        exhausted.set(false);
        warmUp(here);
    }

    @Test
    void whoeverFindsNoThreadToTakeOverTriesUntilThereIsOne() throws Exception {
        Address address = server.listen(ANY, Blocking::new).address();
        Recorder other = connect(address);
        Recorder blocker = blockWithNobodyToTakeOver(address, other);
        exhausted.set(false);
        assertEchoes(other);
        assertThat(blocker.frames).isEmpty();
    }

    @Test
    void aThreadThatLostItsRoleToNobodyTakesItBack() throws Exception {
        Address address = server.listen(ANY, Blocking::new).address();
        Recorder other = connect(address);
        Recorder blocker = blockWithNobodyToTakeOver(address, other);
        goOn.countDown();
        assertThat(blocker.take()).isEqualTo(BLOCK);
        assertEchoes(other);
    }

    @Test
    void aThreadThatIsAboutToWaitAndCannotBeReplacedIsToldSo() throws Exception {
        AtomicInteger told = new AtomicInteger();
        Function<Connection, FrameHandler> handlers = connection -> new Recorder(connection) {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                boolean runs = connection.runNext(work(() -> {
                    taken.incrementAndGet();
                    try {
                        Transport.beforeWaiting();
                    } catch (IllegalStateException e) {
                        told.incrementAndGet();
                    }
                    connection.send(bytes, offset, length);
                }));
                if (!runs) { // it is late
                    connection.send(bytes, offset, length);
                }
            }
        };
        Address address = server.listen(ANY, handlers).address();
        Recorder here = connect(address);
        warmUp(here);
        exhausted.set(true);
        for (int i = 0; i < 1_000 && told.get() < 10; i++) {
            assertEchoes(here);
        }
        assertThat(told).hasValue(10);
        exhausted.set(false);
        assertEchoes(here);
        assertThat(told).hasValue(10);
    }

    @Test
    void aListenerOutlivesAConnectionThatGetsNoThread() throws Exception {
        server.close();
        server = server(2);
        Address address = server.listen(ANY, Blocking::new).address();
        exhausted.set(true);
        try (Raw peer = Raw.connect(address)) {
            assertThat(peer.ends()).isTrue();
        }
        exhausted.set(false);
        assertEchoes(connect(address));
    }

    @Test
    void muchWorkIsNotAllDoneByTheThreadThatReads() throws Exception {
        AtomicInteger here = new AtomicInteger();
        AtomicInteger elsewhere = new AtomicInteger();
        Function<Connection, FrameHandler> handlers = connection -> new Recorder(connection) {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                boolean taken = connection.runNext(work(() -> {
                    here.incrementAndGet();
                    long end = System.nanoTime() + 200_000;
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                }));
                if (!taken) {
                    elsewhere.incrementAndGet();
                }
            }
        };
        int frames = 5_000;
        byte[] all = new byte[frames * (TcpFraming.HEADER + 1)];
        for (int i = 0; i < frames; i++) {
            all[i * (TcpFraming.HEADER + 1) + TcpFraming.HEADER - 1] = 1;
        }
        Address address = server.listen(ANY, handlers).address();
        try (Raw peer = Raw.connect(address)) {
            peer.send(all);
            Until.isTrue(() -> here.get() + elsewhere.get() == frames);
        }
        assertThat(elsewhere.get()).as("of %s", frames).isGreaterThan(frames / 2);
    }

    @Test
    void aPollerThatEndedIsReplaced() throws Exception {
        Address address = server.listen(ANY, Blocking::new).address();
        for (int i = 0; i < 10; i++) {
            Poller poller = client.threads().connecting();
            poller.end();
            Until.isTrue(poller::hasEnded);
        }
        assertEchoes(connect(address));
    }

    @Test
    void whatIsClosedIsForgotten() {
        for (int i = 0; i < 10; i++) {
            server.listen(ANY, Blocking::new).close();
        }
        assertThat(server.openListeners()).isZero();
    }

    @Test
    void aTransportMayBeClosedAgainByItsOwnThread() throws Exception {
        AtomicInteger failed = new AtomicInteger();
        NioTransport closing = new NioTransport();
        Function<Connection, FrameHandler> handlers = connection -> new Recorder(connection) {
            @Override
            public void closed(TransportException cause) {
                try {
                    Until.isTrue(() -> closing.openListeners() == 0);
                    closing.close();
                } catch (RuntimeException e) {
                    failed.incrementAndGet();
                }
                super.closed(cause);
            }
        };
        Recorder here = connect(closing.listen(ANY, handlers).address());
        closing.close();
        here.awaitEnd();
        assertThat(failed).hasValue(0);
    }
}
