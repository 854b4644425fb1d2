package dev.graft.runtime.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.transport.TransportException.Kind;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands in WebSocket messages, byte by byte, and against the JDK's own client. */
@Timeout(60)
class WebSocketMessagesTest {
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

    private Raw open() throws Exception {
        Raw peer = Raw.connect(net.address());
        peer.send(WebSocketPeersTest.HANDSHAKE).readHead();
        return peer;
    }

    /** Sends bytes and expects the connection to be closed with this code, and the handler to be told these words. */
    private void assertRefused(int code, Kind kind, String words, int... bytes) throws Exception {
        try (Raw peer = open()) {
            Recorder there = net.accepted();
            peer.send(bytes);
            byte[] header = peer.read(4);
            assertThat(header[0] & 0xFF).isEqualTo(0x88);
            assertThat((header[2] & 0xFF) << 8 | (header[3] & 0xFF)).isEqualTo(code);
            peer.readAll();
            peer.end();
            assertThat(there.awaitEnd()).hasMessage(words);
            assertThat(there.awaitEnd().kind()).isEqualTo(kind);
            assertThat(there.frames).isEmpty();
        }
    }

    @Test
    void aMessageIsUnmaskedAndAnsweredWithoutAMask() throws Exception {
        try (Raw peer = open()) {
            peer.send(0x82, 0x83, 1, 2, 3, 4, 'a' ^ 1, 'b' ^ 2, 'c' ^ 3);
            Recorder there = net.accepted();
            assertThat(there.take()).asString(UTF_8).isEqualTo("abc");
            TransportFixture.send(there.connection, "hi".getBytes(UTF_8));
            assertThat(peer.read(4)).containsExactly(0x82, 2, 'h', 'i');
        }
    }

    @Test
    void messagesThatComeWithTheHandshakeAreNotLost() throws Exception {
        try (Raw peer = Raw.connect(net.address())) {
            peer.send(WebSocketPeersTest.HANDSHAKE + "\u0082\u0081\0\0\0\0A\u0082\u0081\0\0\0\0B");
            Recorder there = net.accepted();
            assertThat(there.take()).containsExactly('A');
            assertThat(there.take()).containsExactly('B');
        }
    }

    @Test
    void aMessageInPartsIsOneFrameAndAPingMayComeBetween() throws Exception {
        try (Raw peer = open()) {
            peer.send(0x02, 0x81, 9, 9, 9, 9, 'a' ^ 9);
            peer.send(0x89, 0x82, 0, 0, 0, 0, 7, 8);
            peer.send(0x00, 0x80, 0, 0, 0, 0);
            peer.send(0x80, 0x82, 1, 2, 3, 4, 'b' ^ 1, 'c' ^ 2);
            assertThat(net.accepted().take()).asString(UTF_8).isEqualTo("abc");
            assertThat(peer.read(4)).as("the pong").containsExactly(0x8A, 2, 7, 8);
        }
    }

    @Test
    void partsThatAreTooLargeTogetherAreRefused() throws Exception {
        try (Raw peer = open()) {
            Recorder there = net.accepted();
            there.maxFrame = 3;
            peer.send(0x02, 0x82, 0, 0, 0, 0, 1, 2).send(0x80, 0x82, 0, 0, 0, 0, 3, 4);
            assertThat(there.awaitEnd()).hasMessage("the peer announced a frame of 4 bytes; at most 3 are accepted");
        }
    }

    @Test
    void aMessageThatClaimsTooMuchIsRefused() throws Exception {
        assertRefused(
                1009,
                Kind.PROTOCOL,
                "the peer announced a frame of 2147483648 bytes; at most 1048576 are accepted",
                0x82,
                0xFF,
                0,
                0,
                0,
                0,
                0x80,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        assertRefused(
                1002,
                Kind.PROTOCOL,
                "the peer sent a WebSocket message of an impossible length",
                0x82,
                0xFF,
                0xFF,
                0xFF,
                0xFF,
                0xFF,
                0xFF,
                0xFF,
                0xFF,
                0xFF,
                0,
                0,
                0,
                0);
    }

    @Test
    void textIsRefused() throws Exception {
        assertRefused(
                1003,
                Kind.PROTOCOL,
                "the peer sent a text message; Graft's frames are binary messages",
                0x81,
                0x81,
                0,
                0,
                0,
                0,
                'x');
    }

    @Test
    void breachesOfTheStandardAreRefused() throws Exception {
        assertRefused(1002, Kind.PROTOCOL, "the peer sent a WebSocket message without a mask", 0x82, 0x01, 'x');
        assertRefused(
                1002,
                Kind.PROTOCOL,
                "the peer uses a WebSocket extension that was not agreed on",
                0xC2,
                0x81,
                0,
                0,
                0,
                0,
                'x');
        assertRefused(
                1002, Kind.PROTOCOL, "the peer sent a WebSocket message of the unknown kind 3", 0x83, 0x80, 0, 0, 0, 0);
        assertRefused(
                1002,
                Kind.PROTOCOL,
                "the peer continued a WebSocket message that was not begun",
                0x80,
                0x80,
                0,
                0,
                0,
                0);
        assertRefused(
                1002,
                Kind.PROTOCOL,
                "the peer began a WebSocket message within another",
                0x02,
                0x80,
                0,
                0,
                0,
                0,
                0x82,
                0x80,
                0,
                0,
                0,
                0);
        assertRefused(
                1002,
                Kind.PROTOCOL,
                "the peer sent a WebSocket control message that is too long or in parts",
                0x09,
                0x80,
                0,
                0,
                0,
                0);
    }

    @Test
    void aCloseIsAnsweredAndItsReasonTold() throws Exception {
        assertRefused(
                1001,
                Kind.CLOSED,
                "the peer closed the connection (1001 bye)",
                0x88,
                0x85,
                0,
                0,
                0,
                0,
                0x03,
                0xE9,
                'b',
                'y',
                'e');
    }

    @Test
    void aTruncatedMessageIsNotDelivered() throws Exception {
        Recorder there;
        try (Raw peer = open()) {
            there = net.accepted();
            peer.send(0x82, 0x8A, 0, 0, 0, 0, 1, 2, 3);
        }
        assertThat(there.awaitEnd())
                .hasMessage("the peer closed the connection; 3 bytes of an unfinished message had come");
        assertThat(there.frames).isEmpty();
    }

    @Test
    void theClientOfTheJdkUnderstandsUs() throws Exception {
        BlockingQueue<byte[]> came = new LinkedBlockingQueue<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            private final ByteArrayOutputStream message = new ByteArrayOutputStream();

            @Override
            public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
                byte[] part = new byte[data.remaining()];
                data.get(part);
                message.writeBytes(part);
                if (last) {
                    came.add(message.toByteArray());
                    message.reset();
                }
                socket.request(1);
                return null;
            }
        };
        WebSocket peer = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(net.address().toString()), listener)
                .get(Recorder.SECONDS, TimeUnit.SECONDS);
        Recorder there = net.accepted();
        for (int size : new int[] {0, 5, 125, 126, 65_535, 65_536, 300_000}) {
            byte[] sent = TransportFixture.random(size);
            peer.sendBinary(ByteBuffer.wrap(sent, 0, size / 2), false).get(Recorder.SECONDS, TimeUnit.SECONDS);
            peer.sendBinary(ByteBuffer.wrap(sent, size / 2, size - size / 2), true)
                    .get(Recorder.SECONDS, TimeUnit.SECONDS);
            assertThat(there.take()).isEqualTo(sent);
            TransportFixture.send(there.connection, sent);
            assertThat(came.poll(Recorder.SECONDS, TimeUnit.SECONDS)).isEqualTo(sent);
        }
        peer.sendClose(WebSocket.NORMAL_CLOSURE, "").get(Recorder.SECONDS, TimeUnit.SECONDS);
        assertThat(there.awaitEnd()).hasMessage("the peer closed the connection");
    }
}
