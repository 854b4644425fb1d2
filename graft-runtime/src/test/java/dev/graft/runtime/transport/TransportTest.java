package dev.graft.runtime.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.transport.TransportException.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every carrier does; a subclass names the carrier. */
@Timeout(60)
abstract class TransportTest extends TransportFixture {
    private static final String REFUSED =
            "connection refused: nothing listens there; start the gateway, or correct the address";

    @Test
    void framesTravelBothWays() throws Exception {
        Recorder here = connect(listen().address());
        Recorder there = accepted();
        send(here.connection, "to you".getBytes(UTF_8));
        assertThat(there.take()).asString(UTF_8).isEqualTo("to you");
        send(there.connection, "and back".getBytes(UTF_8));
        assertThat(here.take()).asString(UTF_8).isEqualTo("and back");
    }

    @Test
    void aPartOfAnArrayIsSentAndMayChangeAfterwards() throws Exception {
        Recorder here = connect(listen().address());
        byte[] bytes = "..frame..".getBytes(UTF_8);
        here.connection.send(bytes, 2, 5);
        Arrays.fill(bytes, (byte) 'x');
        assertThat(accepted().take()).asString(UTF_8).isEqualTo("frame");
        assertThatThrownBy(() -> here.connection.send(bytes, 5, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void framesOfAllSizesKeepTheirBounds() throws Exception {
        Recorder here = connect(listen().address());
        int[] sizes = {0, 1, 3, 125, 126, 127, 0, 65_535, 65_536, 100_000, 1 << 20, 2};
        for (int size : sizes) {
            send(here.connection, random(size));
        }
        Recorder there = accepted();
        for (int size : sizes) {
            assertThat(Arrays.equals(there.take(), random(size)))
                    .as("%s bytes", size)
                    .isTrue();
        }
    }

    @Test
    void aFrameOf64MiBArrives() throws Exception {
        Recorder here = connect(listen().address());
        Recorder there = accepted();
        there.maxFrame = 64 << 20;
        byte[] frame = random(64 << 20);
        send(here.connection, frame);
        assertThat(Arrays.equals(there.take(), frame)).isTrue();
    }

    @Test
    void framesOfManyThreadsArriveWholeAndInTheOrderOfEach() throws Exception {
        int senders = 8;
        int each = 1_000;
        Recorder here = connect(listen().address());
        List<Thread> threads = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            int me = sender;
            threads.add(new Thread(() -> {
                for (int i = 0; i < each; i++) {
                    byte[] frame = new byte[8 + (me * 31 + i) % 300];
                    Arrays.fill(frame, (byte) me);
                    ByteBuffer.wrap(frame).putInt(me).putInt(i);
                    send(here.connection, frame);
                }
            }));
        }
        threads.forEach(Thread::start);
        int[] next = new int[senders];
        Recorder there = accepted();
        for (int i = 0; i < senders * each; i++) {
            byte[] frame = there.take();
            ByteBuffer header = ByteBuffer.wrap(frame);
            int sender = header.getInt();
            assertThat(header.getInt()).isEqualTo(next[sender]);
            assertThat(frame).hasSize(8 + (sender * 31 + next[sender]) % 300);
            while (header.hasRemaining()) {
                assertThat((int) header.get()).isEqualTo(sender);
            }
            next[sender]++;
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(there.frames).isEmpty();
    }

    @Test
    void aHandlerMayAnswerFromTheEventLoop() throws Exception {
        Transport.Listener listener = server.listen(any(), recorded(peer -> new Recorder(peer) {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                peer.send(bytes, offset, length);
            }
        }));
        Recorder here = connect(listener.address());
        for (int i = 0; i < 1_000; i++) {
            send(here.connection, Integer.toString(i).getBytes(UTF_8));
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(here.take()).asString(UTF_8).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void aHandlerMaySendWhileItIsMade() throws Exception {
        Transport.Listener listener = server.listen(any(), recorded(peer -> {
            send(peer, "hello".getBytes(UTF_8));
            return new Recorder(peer);
        }));
        assertThat(connect(listener.address()).take()).asString(UTF_8).isEqualTo("hello");
    }

    @Test
    void aFrameLargerThanAcceptedEndsTheConnectionAndNamesBothNumbers() throws Exception {
        Recorder here = connect(listen().address());
        Recorder there = accepted();
        there.maxFrame = 1_000;
        send(here.connection, random(1_000));
        send(here.connection, random(1_001));
        assertThat(there.take()).hasSize(1_000);
        assertThat(there.awaitEnd().kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(there.awaitEnd()).hasMessage("the peer announced a frame of 1001 bytes; at most 1000 are accepted");
        assertThat(here.awaitEnd().kind()).isEqualTo(Kind.CLOSED);
    }

    @Test
    void whatWasSentBeforeACloseArrives() throws Exception {
        Recorder here = connect(listen().address());
        for (int i = 0; i < 100; i++) {
            send(here.connection, random(50_000));
        }
        here.connection.close();
        here.connection.close();
        Recorder there = accepted();
        for (int i = 0; i < 100; i++) {
            assertThat(there.take()).hasSize(50_000);
        }
        assertThat(there.awaitEnd()).hasMessage("the peer closed the connection");
        assertThat(there.awaitEnd().kind()).isEqualTo(Kind.CLOSED);
        assertThat(here.awaitEnd()).hasMessage("it was closed on this side");
    }

    @Test
    void theEndIsToldOnceAndLast() throws Exception {
        Transport.Listener listener = listen();
        for (int i = 0; i < 20; i++) {
            Recorder here = connect(listener.address());
            Recorder there = accepted();
            Thread sender = new Thread(() -> {
                while (there.ends.get() == 0) {
                    send(there.connection, new byte[10]);
                }
            });
            sender.start();
            here.take();
            here.connection.close();
            there.connection.close();
            here.awaitEnd();
            there.awaitEnd();
            sender.join();
            send(here.connection, new byte[10]);
            assertThat(here.ends).hasValue(1);
            assertThat(there.ends).hasValue(1);
            assertThat(here.afterTheEnd).hasValue(0);
            assertThat(there.afterTheEnd).hasValue(0);
        }
    }

    @Test
    void aHandlerThatFailsEndsItsOwnConnectionOnly() throws Exception {
        Transport.Listener listener = server.listen(any(), recorded(peer -> new Recorder(peer) {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                if (length == 0) {
                    throw new IllegalStateException("a bug");
                }
                super.frame(bytes, offset, length);
            }
        }));
        Recorder bad = connect(listener.address());
        Recorder badThere = accepted();
        Recorder good = connect(listener.address());
        send(bad.connection, new byte[0]);
        assertThat(badThere.awaitEnd())
                .hasMessageContaining("an error on this side")
                .hasRootCauseMessage("a bug");
        bad.awaitEnd();
        send(good.connection, new byte[1]);
        assertThat(accepted().take()).hasSize(1);
    }

    @Test
    void aPeerThatDoesNotReadMakesTheConnectionUnwritableUntilItDoes() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        Transport.Listener listener = server.listen(any(), recorded(peer -> new Recorder(peer) {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.frame(bytes, offset, length);
            }
        }));
        Recorder here = connect(listener.address());
        int sent = 0;
        while (here.connection.isWritable()) {
            send(here.connection, new byte[100_000]);
            sent++;
            assertThat(sent).isLessThan(10_000);
        }
        // What the sockets' own buffers take may make room for a moment; then it stays full.
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        while (System.nanoTime() < end) {
            if (here.connection.isWritable()) {
                send(here.connection, new byte[100_000]);
                sent++;
                end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
            }
            Thread.onSpinWait();
        }
        int before = here.writables.get();
        assertThat(here.connection.isWritable()).isFalse();
        stuck.countDown();
        Recorder there = accepted();
        for (int i = 0; i < sent; i++) {
            there.take();
        }
        Until.isTrue(() -> here.writables.get() > before);
        assertThat(here.connection.isWritable()).isTrue();
    }

    @Test
    void aRefusedConnectionIsUnavailable() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        TransportException failure = failure(client.connect(address("127.0.0.1", free), Recorder::new));
        assertThat(failure).hasMessage(REFUSED).hasCauseInstanceOf(java.net.ConnectException.class);
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void anUnknownHostIsNamed() {
        TransportException failure = failure(client.connect(address("no-such-host.invalid", 1), Recorder::new));
        assertThat(failure)
                .hasMessage("unknown host 'no-such-host.invalid'")
                .hasCauseInstanceOf(java.net.UnknownHostException.class);
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThatThrownBy(() -> server.listen(address("no-such-host.invalid", 0), Recorder::new))
                .hasMessage("unknown host 'no-such-host.invalid'");
    }

    @Test
    void theRemoteIsNamedAsConfiguredHereAndByItsSocketThere() throws Exception {
        Transport.Listener listener = server.listen(address("localhost", 0), recorded(Recorder::new));
        assertThat(listener.address().host()).isEqualTo("localhost");
        assertThat(listener.address().port()).isPositive();
        Recorder here = connect(listener.address());
        assertThat(here.connection.remote()).isEqualTo(listener.address().toString());
        assertThat(accepted().connection.remote())
                .matches(listener.address().scheme() + "://(127\\.0\\.0\\.1|\\[::1]|\\[0:0:0:0:0:0:0:1]):\\d+");
    }

    @Test
    void allAddressesOfTheMachineCanBeListenedAt() throws Exception {
        Transport.Listener listener = server.listen(address("0.0.0.0", 0), recorded(Recorder::new));
        assertThat(listener.address().host()).isEqualTo("0.0.0.0");
        connect(address("127.0.0.1", listener.address().port()));
        connect(address("localhost", listener.address().port()));
    }

    @Test
    void aPortInUseIsUnavailableAndNamed() {
        Transport.Listener listener = listen();
        Address taken = listener.address();
        assertThatThrownBy(() -> client.listen(taken, Recorder::new))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE);
                    assertThat(e)
                            .hasMessage("port " + taken.port() + " is in use; end what listens there, or choose another"
                                    + " port (0 takes a free one)");
                });
        listener.close();
        listener.close();
        listenAgain(taken);
    }

    /** Succeeds within a bound: a stranger on this machine may have taken the free port for a moment. */
    private void listenAgain(Address address) {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); ; LockSupport.parkNanos(20_000_000)) {
            try {
                client.listen(address, Recorder::new).close();
                return;
            } catch (TransportException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    @Test
    void anAddressOfAnotherMachineCannotBeListenedAt() {
        assertThatThrownBy(() -> server.listen(address("192.0.2.1", 0), Recorder::new))
                .isInstanceOf(TransportException.class)
                .hasMessage("this machine has no address '192.0.2.1'; 0.0.0.0 means all it has");
    }

    @Test
    void connectionsGoOnWhenTheirListenerCloses() throws Exception {
        Transport.Listener listener = listen();
        Recorder here = connect(listener.address());
        Recorder there = accepted();
        listener.close();
        send(here.connection, new byte[7]);
        assertThat(there.take()).hasSize(7);
        assertThat(failure(client.connect(listener.address(), Recorder::new))).hasMessage(REFUSED);
    }

    @Test
    void closingATransportEndsItsConnectionsAndListeners() throws Exception {
        Transport.Listener listener = listen();
        Recorder here = connect(listener.address());
        Recorder there = accepted();
        server.close();
        server.close();
        assertThat(there.end).isDone();
        assertThat(here.awaitEnd()).hasMessage("the peer closed the connection");
        client.listen(listener.address(), Recorder::new).close();
        assertThatThrownBy(this::listen).hasMessage("the transport is closed");
        assertThat(failure(server.connect(listener.address(), Recorder::new))).hasMessage("the transport is closed");
    }

    @Test
    void aTransportMayBeClosedByItsOwnEventLoop() throws Exception {
        Transport.Listener listener = server.listen(any(), recorded(peer -> new Recorder(peer) {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                server.close();
            }
        }));
        Recorder here = connect(listener.address());
        send(here.connection, new byte[1]);
        assertThat(here.awaitEnd()).hasMessage("the peer closed the connection");
        Until.isTrue(() -> !server.threads().anyAlive());
    }

    @Test
    void cancellingGivesUp() throws Exception {
        try (ServerSocket full = FullSocket.open()) {
            CompletableFuture<Connection> connecting =
                    client.connect(address("127.0.0.1", full.getLocalPort()), recorded(Recorder::new));
            assertThat(connecting.cancel(true)).isTrue();
            client.close();
            assertThat(accepted).isEmpty();
        }
    }

    @Test
    void aHostThatDoesNotAnswerIsGivenUpAfterAWhile() throws Exception {
        Settings quick = Impatient.settings(settings());
        try (NioTransport impatient = new NioTransport(quick);
                ServerSocket full = FullSocket.open()) {
            TransportException failure =
                    failure(impatient.connect(address("127.0.0.1", full.getLocalPort()), Recorder::new));
            assertThat(failure).hasMessage("no answer within 300ms");
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void aThousandConnectionsComeAndGo() throws Exception {
        Transport.Listener listener = listen();
        long before = 0;
        for (int i = 0; i < 1_000; i++) {
            before = i == 500 ? Leftovers.directMemory() : before;
            Recorder here = connect(listener.address());
            Recorder there = accepted();
            send(here.connection, new byte[1_000]);
            there.take();
            (i % 2 == 0 ? here : there).connection.close();
            here.awaitEnd();
            there.awaitEnd();
        }
        Until.isTrue(() -> client.openConnections() + server.openConnections() == 0);
        assertThat(Leftovers.directMemory()).isLessThan(before + (8 << 20));
    }
}
