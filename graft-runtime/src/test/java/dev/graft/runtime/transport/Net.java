package dev.graft.runtime.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A side that listens and one that connects, in one process. */
final class Net implements AutoCloseable {
    private static final byte[] MARK = "still here".getBytes(UTF_8);

    private final String scheme;
    private final String path;
    private final Settings settings;
    private final BlockingQueue<Recorder> accepted = new LinkedBlockingQueue<>();
    private NioTransport server;
    private NioTransport client;
    private Transport.@Nullable Listener listener;

    Net(String scheme, String path, Settings settings) {
        this.scheme = scheme;
        this.path = path;
        this.settings = settings;
        this.server = new NioTransport(settings);
        this.client = new NioTransport(settings);
    }

    Address at(int port) {
        return new Address(scheme, "127.0.0.1", port, path);
    }

    void listen() {
        listener = server.listen(at(0), recorded());
    }

    Function<Connection, FrameHandler> recorded() {
        return connection -> {
            Recorder recorder = new Recorder(connection);
            accepted.add(recorder);
            return recorder;
        };
    }

    Address address() {
        return Objects.requireNonNull(listener).address();
    }

    NioTransport client() {
        return client;
    }

    NioTransport server() {
        return server;
    }

    Recorder connect(int port) throws Exception {
        return connect(at(port));
    }

    Recorder connect(Address address) throws Exception {
        CompletableFuture<Recorder> made = new CompletableFuture<>();
        Connection connection = client.connect(address, peer -> {
                    Recorder recorder = new Recorder(peer);
                    made.complete(recorder);
                    return recorder;
                })
                .get(Recorder.SECONDS, TimeUnit.SECONDS);
        Recorder recorder = made.get(Recorder.SECONDS, TimeUnit.SECONDS);
        assertThat(recorder.connection).isSameAs(connection);
        return recorder;
    }

    Recorder accepted() throws InterruptedException {
        return Objects.requireNonNull(accepted.poll(Recorder.SECONDS, TimeUnit.SECONDS), "nobody was accepted");
    }

    boolean nobodyAccepted() {
        return accepted.isEmpty();
    }

    void assertStillServes() throws Exception {
        List<Recorder> peers = new ArrayList<>();
        Recorder here = connect(address());
        TransportFixture.send(here.connection, MARK);
        Until.isTrue(() -> {
            accepted.drainTo(peers); // those that the test has left are among them
            return peers.stream().anyMatch(peer -> Arrays.equals(peer.frames.peek(), MARK));
        });
    }

    /** Begins again after {@link #close}. */
    void reopen() {
        server = new NioTransport(settings);
        client = new NioTransport(settings);
        listen();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
