package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.transport.TransportException.Kind;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that are mistaken, broken or hostile, at a TCP port. */
@Timeout(60)
class TcpPeersTest {
    private final Net net = new Net("tcp", "", Settings.DEFAULT);

    @BeforeEach
    void listen() {
        net.listen();
    }

    @AfterEach
    void theOthersAreUnharmedAndNothingStaysBehind() throws Exception {
        try (net) {
            net.assertStillServes();
        }
        Leftovers.assertNone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: x\r\n\r\n",
                "HEAD / HTTP/1.1\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void httpIsAnsweredInItsOwnWords(String request) throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            String answer = peer.send(request).readAll();
            assertThat(answer)
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("Connection: close\r\n")
                    .endsWith("\r\n\r\nThis is a Graft TCP port (tcp://); it does not speak HTTP. Graft over WebSocket"
                            + " has addresses of its own, which start with ws://.\n");
        }
        TransportException end = net.accepted().awaitEnd();
        assertThat(end.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(end)
                .hasMessage(
                        "the peer speaks HTTP to a tcp:// port; Graft over WebSocket has a ws:// address of its own");
    }

    @Test
    void theAnswerToHttpSurvivesALargeBody() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            peer.send("POST / HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n").send(new byte[1_000_000]);
            assertThat(peer.readAll()).startsWith("HTTP/1.1 400 Bad Request\r\n");
        }
    }

    @Test
    void tlsIsNamed() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            peer.send(0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03);
            assertThat(peer.ends()).isTrue();
        }
        TransportException end = net.accepted().awaitEnd();
        assertThat(end.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(end)
                .hasMessage("the peer speaks TLS to a tcp:// port; encrypted connections need a tls:// address on both"
                        + " sides");
    }

    @Test
    void aFrameThatClaims4GiBEndsTheConnection() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            peer.send(0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3);
            assertThat(peer.ends()).isTrue();
        }
        TransportException end = net.accepted().awaitEnd();
        assertThat(end.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(end).hasMessage("the peer announced a frame of 4294967295 bytes; at most 1048576 are accepted");
    }

    @Test
    void aFrameThatClaims2GiBEndsTheConnection() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            peer.send(0x7F, 0xFF, 0xFF, 0xFF);
            assertThat(peer.ends()).isTrue();
        }
        assertThat(net.accepted().awaitEnd())
                .hasMessage("the peer announced a frame of 2147483647 bytes; at most 1048576 are accepted");
    }

    @Test
    void aTruncatedFrameIsNotDelivered() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            peer.send(0, 0, 0, 1, 'a', 0, 0, 0, 10, 1, 2, 3);
        }
        Recorder there = net.accepted();
        assertThat(there.take()).containsExactly('a');
        assertThat(there.awaitEnd()).hasMessage("the peer closed the connection; 3 of a frame's 10 bytes had come");
        assertThat(there.awaitEnd().kind()).isEqualTo(Kind.CLOSED);
        assertThat(there.frames).isEmpty();
    }

    @Test
    void aTruncatedLengthIsNamed() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            peer.send(0, 0);
        }
        assertThat(net.accepted().awaitEnd())
                .hasMessage("the peer closed the connection; 2 of the 4 bytes of a frame's length had come");
    }

    @Test
    void framesMayComeByteByByte() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            for (int b : new int[] {0, 0, 0, 3, 'a', 'b', 'c', 0, 0, 0, 0, 0, 0, 0, 1, 'd'}) {
                peer.send(b);
            }
            Recorder there = net.accepted();
            assertThat(there.take()).containsExactly('a', 'b', 'c');
            assertThat(there.take()).isEmpty();
            assertThat(there.take()).containsExactly('d');
        }
    }

    @Test
    void aResetIsNamed() throws Exception {
        Raw peer = Raw.connect(net.address());
        Recorder there = net.accepted();
        peer.reset();
        assertThat(there.awaitEnd()).hasMessage("the peer reset the connection").hasCauseInstanceOf(Exception.class);
        assertThat(there.awaitEnd().kind()).isEqualTo(Kind.CLOSED);
    }

    @Test
    void randomBytesEndTheirConnectionAndNoOther() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            byte[] bytes = new byte[1 + new Random(seed).nextInt(2_000)];
            new Random(seed).nextBytes(bytes);
            bytes[0] &= (byte) (seed % 2 == 0 ? 0xFF : 0); // every second length is one that may be accepted
            try (Raw peer = Raw.connect(net.address())) {
                peer.send(bytes);
            }
            Recorder there = net.accepted();
            there.awaitEnd();
            assertThat(there.ends).hasValue(1);
            assertThat(there.afterTheEnd).hasValue(0);
        }
    }

    @Test
    void aServerThatSpeaksHttpIsNamed() throws Exception {
        CompletableFuture<Void> played = new CompletableFuture<>();
        int port = Raw.serve(played, peer -> {
            peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
            assertThat(peer.ends()).isTrue();
        });
        TransportException end = net.connect(port).awaitEnd();
        assertThat(end)
                .hasMessage("the peer speaks HTTP, not Graft's TCP; if it is a WebSocket port of Graft, use ws:// in"
                        + " its address");
        assertThat(end.kind()).isEqualTo(Kind.PROTOCOL);
        played.get(Recorder.SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void aServerThatSpeaksTlsIsNamed() throws Exception {
        CompletableFuture<Void> played = new CompletableFuture<>();
        int port = Raw.serve(played, peer -> {
            peer.send(0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46);
            assertThat(peer.ends()).isTrue();
        });
        assertThat(net.connect(port).awaitEnd())
                .hasMessage("the peer speaks TLS, not plain TCP; encrypted connections need a tls:// address on both"
                        + " sides");
        played.get(Recorder.SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void aPeerThatNeverReadsDoesNotHoldUpTheEnd() throws Exception {
        net.close();
        Net quick = new Net("tcp", "", Impatient.settings(Settings.DEFAULT));
        quick.listen();
        try (Raw peer = Raw.connect(quick.address())) {
            peer.send(0, 0, 0, 0);
            Recorder there = quick.accepted();
            for (int i = 0; i < 100; i++) {
                TransportFixture.send(there.connection, new byte[100_000]);
            }
            quick.close();
            assertThat(there.end).isDone();
        }
        net.reopen();
    }
}
