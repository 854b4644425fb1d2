package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** A side that listens and one that connects, by one carrier. */
abstract class TransportFixture {
    final NioTransport server = new NioTransport(settings());
    final NioTransport client = new NioTransport(settings());
    final BlockingQueue<Recorder> accepted = new LinkedBlockingQueue<>();

    abstract Address address(String host, int port);

    Settings settings() {
        return Settings.DEFAULT;
    }

    @AfterEach
    void nothingStaysBehind() {
        client.close();
        server.close();
        Leftovers.assertNone();
    }

    final Address any() {
        return address("127.0.0.1", 0);
    }

    final Transport.Listener listen() {
        return server.listen(any(), recorded(Recorder::new));
    }

    final Function<Connection, FrameHandler> recorded(Function<Connection, Recorder> make) {
        return connection -> {
            Recorder recorder = make.apply(connection);
            accepted.add(recorder);
            return recorder;
        };
    }

    final Recorder connect(Address address) throws Exception {
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

    final Recorder accepted() throws InterruptedException {
        return Objects.requireNonNull(accepted.poll(Recorder.SECONDS, TimeUnit.SECONDS), "nobody was accepted");
    }

    static TransportException failure(CompletableFuture<Connection> connecting) {
        try {
            connecting.get(Recorder.SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return (TransportException) e.getCause();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it connected");
    }

    static void send(Connection connection, byte[] frame) {
        connection.send(frame, 0, frame.length);
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
