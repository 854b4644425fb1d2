package conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftProtocolException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others send harms nobody: no hang, no leak, and the calls of others go on. */
class HostilePeersTest {
    private static byte[] framed(int announced, byte... body) {
        return ByteBuffer.allocate(4 + body.length).putInt(announced).put(body).array();
    }

    @Test
    void httpAtTheTcpPortIsAnsweredInWords() throws IOException {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            peer.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(new String(peer.readToEnd(), ISO_8859_1))
                    .startsWith("HTTP/1.1 400")
                    .contains("ws://");
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @Test
    void plainTcpAtTheWebSocketPortIsClosed() throws IOException {
        try (Wiring<Probe> wiring = Wiring.open(Mode.WEBSOCKET, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            peer.send(framed(3, (byte) 1, (byte) 2, (byte) 3)).send(new byte[64]);
            peer.socket.shutdownOutput();
            peer.readToEnd();
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @Test
    void aTcpClientOfAWebSocketPortIsToldSo() {
        try (Hypertube callee = Hypertube.builder()
                        .provide(Probe.class, new ProbeImpl())
                        .listen("ws://127.0.0.1:0")
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection("host="
                                + callee.addresses()
                                        .get(0)
                                        .replace("ws://", "tcp://")
                                        .replaceAll("/$", ""))
                        .open()) {
            assertThatThrownBy(() -> caller.graft(Probe.class).add(1, 1))
                    .isInstanceOf(GraftProtocolException.class)
                    .hasMessageContaining("ws://")
                    .satisfies(e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
        }
    }

    @Test
    void aWebSocketClientOfATcpPortIsToldSo() {
        try (Hypertube callee = Hypertube.builder()
                        .provide(Probe.class, new ProbeImpl())
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection("host=" + callee.addresses().get(0).replace("tcp://", "ws://"))
                        .open()) {
            assertThatThrownBy(() -> caller.graft(Probe.class).add(1, 1))
                    .isInstanceOf(GraftProtocolException.class)
                    .hasMessageContaining("400 Bad Request")
                    .hasMessageContaining("a Graft TCP port");
        }
    }

    @Test
    void aFrameThatClaimsTwoGigabytesIsRefused() throws IOException {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            peer.send(framed(Integer.MAX_VALUE, new byte[10]));
            peer.readToEnd();
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @Test
    void aTruncatedFrameIsForgotten() throws IOException {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl())) {
            try (Hostile peer = new Hostile(wiring.address())) {
                peer.send(framed(100, new byte[10]));
            }
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void randomBytesAreRefused(Mode mode) throws IOException {
        Random random = new Random(42);
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            for (int i = 0; i < 50; i++) {
                byte[] bytes = new byte[1 + random.nextInt(500)];
                random.nextBytes(bytes);
                try (Hostile peer = new Hostile(wiring.address())) {
                    peer.send(bytes);
                    peer.socket.shutdownOutput();
                    peer.readToEnd();
                }
            }
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @Test
    void randomFramesAreRefusedInWords() throws IOException {
        Random random = new Random(43);
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl())) {
            for (int i = 0; i < 200; i++) {
                byte[] bytes = new byte[1 + random.nextInt(60)];
                random.nextBytes(bytes);
                try (Hostile peer = new Hostile(wiring.address())) {
                    peer.send(framed(bytes.length, bytes));
                    peer.socket.shutdownOutput();
                    peer.readToEnd();
                }
            }
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }

    @Test
    void aCallBeforeTheHelloEndsTheConnection() throws IOException {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            // Frame { call: Call { id: 1, method: 1 } }
            peer.send(framed(6, (byte) 0x12, (byte) 4, (byte) 8, (byte) 1, (byte) 16, (byte) 1));
            assertThat(new String(peer.readToEnd(), ISO_8859_1)).contains("before its hello");
        }
    }

    @Test
    void aServerThatSpeaksNonsenseIsAProtocolError() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Hypertube caller = Hypertube.builder()
                        .connection("host=tcp://127.0.0.1:" + server.getLocalPort())
                        .open()) {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write(framed(4, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff));
                    socket.getInputStream().readAllBytes();
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            thread.setDaemon(true); // it ends with the caller's connection
            thread.start();
            assertThatThrownBy(() -> caller.graft(Probe.class).add(1, 1))
                    .isInstanceOf(GraftProtocolException.class)
                    .hasMessageContaining("malformed")
                    .satisfies(e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
        }
    }

    @Test
    void aPartOfPartsIsRefused() throws IOException {
        try (Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
                Hostile peer = new Hostile(wiring.address())) {
            // Frame { hello: Hello { version: 1 } }
            peer.send(framed(4, (byte) 0x0a, (byte) 2, (byte) 8, (byte) 1));
            // Frame { part: Part { stream: 1, total: 10, bytes: Frame { part: Part { stream: 2, total: 1, bytes: ... }
            // } } }
            byte[] inner = {0x3a, 7, 8, 2, 16, 1, 0x7a, 1, 0};
            byte[] outer = {0x3a, 15, 8, 1, 16, 9, 0x7a, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0};
            System.arraycopy(inner, 0, outer, 8, inner.length);
            peer.send(framed(outer.length, outer));
            assertThat(new String(peer.readToEnd(), ISO_8859_1)).contains("consists of parts");
            assertThat(wiring.stub.add(1, 1)).isEqualTo(2);
        }
    }
}
