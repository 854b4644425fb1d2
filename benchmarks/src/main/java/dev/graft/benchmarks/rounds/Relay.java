package dev.graft.benchmarks.rounds;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** Stands between the ends of connections, and counts the bytes that pass in both directions. */
final class Relay implements AutoCloseable {
    private final LongAdder bytes = new LongAdder();
    private final List<Closeable> open = new CopyOnWriteArrayList<>();

    /** The port to connect to instead of the one given. */
    int to(int port) {
        try {
            ServerSocket server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
            open.add(server);
            start(() -> {
                while (true) {
                    Socket near = server.accept();
                    Socket far = new Socket(server.getInetAddress(), port);
                    open.add(near);
                    open.add(far);
                    start(() -> pass(near, far));
                    start(() -> pass(far, near));
                }
            });
            return server.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("there is no port for the relay", e);
        }
    }

    long bytes() {
        return bytes.sum();
    }

    private void pass(Socket from, Socket to) throws IOException {
        from.setTcpNoDelay(true);
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes.add(read);
            out.write(buffer, 0, read);
        }
        to.shutdownOutput();
    }

    private static void start(Passing passing) {
        Thread thread = new Thread(
                () -> {
                    try {
                        passing.run();
                    } catch (IOException e) {
                        // An end has closed; the other one notices by itself.
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }

    private interface Passing {
        void run() throws IOException;
    }
}
