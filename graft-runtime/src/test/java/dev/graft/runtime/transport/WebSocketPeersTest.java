package dev.graft.runtime.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.transport.TransportException.Kind;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that are mistaken, broken or hostile, at a WebSocket port: the handshake. */
@Timeout(60)
class WebSocketPeersTest {
    static final String HANDSHAKE = "GET /graft HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: keep-alive,"
            + " Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    private final Net net = new Net("ws", "/graft", Settings.DEFAULT);

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

    private String answerTo(String request) throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            return peer.send(request).readAll();
        }
    }

    @Test
    void theHandshakeIsAnsweredAsTheStandardSays() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            assertThat(peer.send(HANDSHAKE).readHead())
                    .startsWith("HTTP/1.1 101 Switching Protocols\r\n")
                    .containsIgnoringCase("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n");
        }
    }

    @Test
    void plainTcpIsTurnedAway() throws Exception {
        assertThat(answerTo("\0\0\0\5hello"))
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .endsWith("This is a Graft WebSocket port (ws://), and that was not HTTP. Graft over plain TCP has"
                        + " addresses of its own, which start with tcp://.\n");
        assertThat(net.nobodyAccepted()).isTrue();
    }

    @Test
    void whatOnlyBeginsLikeHttpIsTurnedAway() throws Exception {
        assertThat(answerTo("HELLO\r\n\r\n")).startsWith("HTTP/1.1 400 Bad Request\r\n");
        assertThat(answerTo("X".repeat(100_000))).startsWith("HTTP/1.1 400 Bad Request\r\n");
    }

    @Test
    void randomBytesAreTurnedAway() throws Exception {
        for (int seed = 0; seed < 100; seed++) {
            byte[] bytes = new byte[1 + new Random(seed).nextInt(2_000)];
            new Random(seed).nextBytes(bytes);
            bytes[0] |= (byte) 0x80;
            assertThat(answerTo(new String(bytes, ISO_8859_1))).startsWith("HTTP/1.1 400 Bad Request\r\n");
        }
        assertThat(net.nobodyAccepted()).isTrue();
    }

    @Test
    void aRequestThatIsNoHandshakeLearnsWhatIsHere() throws Exception {
        assertThat(answerTo("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\n")
                .endsWith("This is a Graft WebSocket port, for WebSocket clients only; its path is /graft.\n");
    }

    @Test
    void aWrongPathLearnsTheRightOne() throws Exception {
        Address wrong = new Address("ws", "127.0.0.1", net.address().port(), "/other");
        TransportException failure = TransportFixture.failure(net.client().connect(wrong, Recorder::new));
        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure)
                .hasMessage("the peer refused the WebSocket handshake: 404 Not Found: There is no Graft at /other; its"
                        + " path here is /graft.");
    }

    @Test
    void anotherVersionLearnsOurs() throws Exception {
        assertThat(answerTo(HANDSHAKE.replace("Version: 13", "Version: 8")))
                .startsWith("HTTP/1.1 426 Upgrade Required\r\nSec-WebSocket-Version: 13\r\n");
    }

    @Test
    void aTcpClientLearnsThatThisSpeaksHttp() throws Exception {
        Recorder here =
                net.connect(new Address("tcp", "127.0.0.1", net.address().port(), ""));
        TransportFixture.send(here.connection, new byte[20]);
        TransportException end = here.awaitEnd();
        assertThat(end.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(end).hasMessageContaining("the peer speaks HTTP").hasMessageContaining("use ws://");
    }

    @Test
    void aWebSocketClientAtATcpPortLearnsSo() throws Exception {
        try (Transport.Listener tcp = net.server().listen(new Address("tcp", "127.0.0.1", 0, ""), net.recorded())) {
            TransportException failure = TransportFixture.failure(
                    net.client().connect(net.at(tcp.address().port()), Recorder::new));
            assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
            assertThat(failure)
                    .hasMessageStartingWith(
                            "the peer refused the WebSocket handshake: 400 Bad Request: This is a" + " Graft TCP port");
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedInWords() throws Exception {
        String claims = HANDSHAKE.replace("Host: x\r\n", "Host: x\r\nContent-Length: 20000\r\n");
        assertThat(answerTo(claims))
                .startsWith("HTTP/1.1 413 Content Too Large\r\n")
                .contains("no body of more than 16384 bytes");
        String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        String grows = HANDSHAKE.replace("Host: x\r\n", "Host: x\r\nTransfer-Encoding: chunked\r\n");
        assertThat(answerTo(grows + chunk + chunk + chunk + chunk)).startsWith("HTTP/1.1 413 Content Too Large\r\n");
        assertClientSays(
                "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 20000\r\n\r\n",
                Kind.PROTOCOL,
                "the peer answered the WebSocket handshake with a body of more than 16384 bytes");
    }

    @Test
    void aHandshakeThatIsNeverEndedLeavesNothing() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Raw peer = Raw.connect(net.address())) {
                for (byte each : HANDSHAKE.substring(0, 60).getBytes(ISO_8859_1)) {
                    peer.send(new byte[] {each}); // so that it comes in many pieces, which Netty gathers
                }
            }
        }
    }

    @Test
    void silenceEndsTheHandshakeOnBothSides() throws Exception {
        try (Net quick = new Net("ws", "/graft", Impatient.settings(Settings.DEFAULT))) {
            quick.listen();
            try (Raw silent = Raw.connect(quick.address())) {
                assertThat(silent.readAll()).startsWith("HTTP/1.1 408 Request Timeout\r\n");
            }
            CompletableFuture<Void> played = new CompletableFuture<>();
            int port = Raw.serve(played, peer -> assertThat(peer.readAll()).startsWith("GET /graft HTTP/1.1\r\n"));
            TransportException failure =
                    TransportFixture.failure(quick.client().connect(quick.at(port), Recorder::new));
            assertThat(failure).hasMessage("no answer to the handshake within 300ms");
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            played.get(Recorder.SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void cancellingClosesAHalfOpenConnection() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> played = new CompletableFuture<>();
        int port = Raw.serve(played, peer -> {
            peer.readHead();
            asked.complete(null);
            assertThat(peer.readAll()).isEmpty();
        });
        CompletableFuture<Connection> connecting = net.client().connect(net.at(port), net.recorded());
        asked.get(Recorder.SECONDS, TimeUnit.SECONDS);
        connecting.cancel(false);
        played.get(Recorder.SECONDS, TimeUnit.SECONDS);
        assertThat(net.nobodyAccepted()).isTrue();
    }

    private void assertClientSays(String answer, Kind kind, String words) throws Exception {
        CompletableFuture<Void> played = new CompletableFuture<>();
        int port = Raw.serve(played, peer -> {
            peer.readHead();
            peer.send(answer);
        });
        TransportException failure = TransportFixture.failure(net.client().connect(net.at(port), Recorder::new));
        assertThat(failure).hasMessage(words);
        assertThat(failure.kind()).isEqualTo(kind);
        played.get(Recorder.SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void anAnswerThatIsNoUpgradeIsQuoted() throws Exception {
        assertClientSays(
                "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 19\r\n\r\ntry \007again\nlater on",
                Kind.PROTOCOL,
                "the peer refused the WebSocket handshake: 503 Service Unavailable: try ?again");
        assertClientSays(
                "HTTP/1.1 204 No Content\r\n\r\n",
                Kind.PROTOCOL,
                "the peer refused the WebSocket handshake: 204 No Content");
    }

    @Test
    void anAnswerWithAWrongKeyIsRefused() throws Exception {
        assertClientSays(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: AAAA\r\n\r\n",
                Kind.PROTOCOL,
                "the peer answered the WebSocket handshake with a wrong key");
    }

    @Test
    void anAnswerThatIsNotHttpIsRefused() throws Exception {
        String words = "the peer did not answer the WebSocket handshake in HTTP; if it is a TCP port of Graft, use"
                + " tcp:// in its address";
        assertClientSays("\0\0\0\4rest", Kind.PROTOCOL, words);
        assertClientSays("HELO there\r\n\r\n", Kind.PROTOCOL, words);
    }

    @Test
    void aPeerThatClosesInsteadOfAnsweringIsUnavailable() throws Exception {
        assertClientSays("", Kind.UNAVAILABLE, "the peer closed the connection during the WebSocket handshake");
    }
}
